import type { DetailItem, DetailName } from '#domain/rules/details/types.ts';
import type { Lang } from '#domain/text.ts';

type Titles = Readonly<Record<DetailName, string>>;

const TITLES: Readonly<Record<Lang, Titles>> = {
  zh: {
    nodesWithoutPod: '贴出的内容里没有就绪 Pod 的节点：',
    nearestLabels: '标签最接近的对象：',
    containerPorts: '容器声明的端口：',
    servicePorts: 'Service 的端口：',
    podsNotReady: '未就绪的 Pod：',
  },
  en: {
    nodesWithoutPod: 'Nodes without a ready Pod, as far as the paste shows:',
    nearestLabels: 'Nearest by labels:',
    containerPorts: 'Ports that the containers declare:',
    servicePorts: 'Ports of the Service:',
    podsNotReady: 'Pods that are not ready:',
  },
};

/** What stands above each list of a finding. */
export function detailTitles(lang: Lang): Titles {
  return TITLES[lang];
}

const SENTENCES: Readonly<Record<Lang, (item: DetailItem) => string>> = {
  zh: ({ text, wanted, found }) => {
    if (wanted !== undefined) return found ? `${text}：要求 ${wanted}，实际是 ${found}` : `${text}：要求 ${wanted}，没有这个标签`;
    return found === undefined ? text : `${text}：${found}`;
  },
  en: ({ text, wanted, found }) => {
    if (wanted !== undefined) return found ? `${text}: ${wanted} is asked for, it has ${found}` : `${text}: ${wanted} is asked for, it has no such label`;
    return found === undefined ? text : `${text}: ${found}`;
  },
};

/** One entry of a list as a line. */
export function detailItemSentence(lang: Lang): (item: DetailItem) => string {
  return SENTENCES[lang];
}
