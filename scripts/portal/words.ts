import type { AnyNode, Product, Risk } from '#domain/content-types.ts';
import type { Severity } from '#domain/rules/types.ts';
import type { Lang } from '#domain/text.ts';
import { words as chrome } from '#i18n/words.ts';

/** What the portal's pages say besides the content. */
export interface PortalWords {
  readonly brand: string;
  /** Between a label and what it labels. */
  readonly colon: string;
  /** Between things of a list. */
  readonly listComma: string;
  /** Around a remark. */
  readonly brackets: readonly [string, string];
  readonly index: string;
  readonly indexLead: string;
  readonly start: string;
  readonly startLead: string;
  readonly other: string;
  readonly symptoms: string;
  readonly diagram: string;
  readonly steps: string;
  readonly why: string;
  readonly how: string;
  readonly look: string;
  readonly console: string;
  readonly answers: string;
  readonly unsure: string;
  readonly cause: string;
  readonly impact: string;
  readonly remedies: string;
  readonly cost: string;
  readonly verify: string;
  readonly sources: string;
  readonly more: string;
  readonly flows: string;
  readonly findings: string;
  readonly kinds: Readonly<Record<AnyNode['kind'], string>>;
  readonly products: Readonly<Record<Product, string>>;
  readonly risks: Readonly<Record<Risk, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly reviewed: (date: string) => string;
  readonly version: (id: string) => string;
}

export const PORTAL_WORDS: Readonly<Record<Lang, PortalWords>> = {
  zh: {
    brand: chrome.zh.brand,
    colon: chrome.zh.colon,
    listComma: chrome.zh.listComma,
    brackets: chrome.zh.brackets,
    index: '全部内容',
    indexLead: 'TKE、TKE Serverless 与 ACK 上 Service、Ingress 和云负载均衡的排障流程与常见问题。',
    start: '开始排查',
    startLead: '一问一答，或者粘贴 kubectl 的输出自动作答。',
    other: 'English',
    symptoms: '适用现象',
    diagram: '流程图',
    steps: '全部步骤',
    why: '为什么问',
    how: '怎么查',
    look: '看什么',
    console: '控制台',
    answers: '答案',
    unsure: '不确定',
    cause: '原因',
    impact: '影响',
    remedies: '处理办法',
    cost: '代价',
    verify: '怎么确认好了',
    sources: '出处',
    more: '继续排查',
    flows: '排障流程',
    findings: '常见问题与报错',
    kinds: { question: '问题', outcome: '结论', handoff: '转到其他流程' },
    products: { ack: '阿里云 ACK', tke: '腾讯云 TKE', 'tke-serverless': '腾讯云 TKE Serverless', kubernetes: '任意 Kubernetes 集群' },
    risks: chrome.zh.risk,
    severities: chrome.zh.severity,
    reviewed: (date) => `核对于 ${date}`,
    version: (id) => `内容版本 ${id}`,
  },
  en: {
    brand: chrome.en.brand,
    colon: chrome.en.colon,
    listComma: chrome.en.listComma,
    brackets: chrome.en.brackets,
    index: 'All pages',
    indexLead: 'How to troubleshoot Services, Ingresses and cloud load balancers on TKE, TKE Serverless and ACK.',
    start: 'Start',
    startLead: 'Question by question, or paste kubectl output and let it answer.',
    other: '中文',
    symptoms: 'When to use it',
    diagram: 'Diagram',
    steps: 'All steps',
    why: 'Why it is asked',
    how: 'How to check',
    look: 'Look for',
    console: 'Console',
    answers: 'Answers',
    unsure: 'Not sure',
    cause: 'Cause',
    impact: 'What it breaks',
    remedies: 'What to do',
    cost: 'Cost',
    verify: 'How to verify',
    sources: 'Sources',
    more: 'Go on',
    flows: 'Flows',
    findings: 'Problems and errors',
    kinds: { question: 'Question', outcome: 'Outcome', handoff: 'On to another flow' },
    products: { ack: 'Alibaba Cloud ACK', tke: 'Tencent Cloud TKE', 'tke-serverless': 'Tencent Cloud TKE Serverless', kubernetes: 'Any Kubernetes cluster' },
    risks: chrome.en.risk,
    severities: chrome.en.severity,
    reviewed: (date) => `reviewed ${date}`,
    version: (id) => `content version ${id}`,
  },
};
