import type { Lang } from '#domain/text.ts';
import type { ContentFault } from '../fault.ts';
import type { Content } from '../content-shape.ts';

/** Words of which the cost of a remedy needs one, by risk: nobody shall learn from an outage what a remedy does. */
const COST_WORDS: Readonly<Record<string, Readonly<Record<Lang, RegExp>>>> = {
  interrupts: {
    zh: /中断|断开|断流|滚动|影响|不可用|无法访问|访问不到|失败|重启|重建|闪断|丢包|收不到/,
    en: /interrupt|disrupt|affect|roll|drop|disconnect|unavailable|outage|downtime|unreachable|restart|recreat|rebuil|fail|lose|lost|cut|break|down\b/i,
  },
  rebuilds: {
    zh: /重建|重新创建|删除|新建|更换|替换|变化|改变|变更/,
    en: /rebuil|recreat|re-creat|delet|replac|new (address|ip|load balancer|clb|instance)|chang/i,
  },
};

/** Every remedy that does more than read says what it costs, in both languages. */
export function lintRemedies(content: Content): ContentFault[] {
  return content.remedies.flatMap((doc) =>
    doc.value.remedies.flatMap((remedy, index) => {
      const path = ['remedies', index];
      if (remedy.cost === undefined) {
        return remedy.risk === 'read-only'
          ? []
          : [doc.faultAt(path, `The remedy "${remedy.id}" (${remedy.risk}) does not say what it costs`, 'Add "cost": what it interrupts or changes, or that it interrupts nothing.')];
      }
      const { cost } = remedy;
      return (['zh', 'en'] as const).flatMap((lang) => {
        const words = COST_WORDS[remedy.risk]?.[lang];
        return words === undefined || words.test(cost[lang])
          ? []
          : [doc.faultAt([...path, 'cost', lang], `The risk is "${remedy.risk}", but the cost does not say so`, remedy.risk === 'interrupts' ? 'Say what is interrupted and for how long, or lower the risk.' : 'Say what is rebuilt or gets a new address, or lower the risk.')];
      });
    }),
  );
}
