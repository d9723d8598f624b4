import type { ReportWords } from '#domain/report/compose/types.ts';
import type { WrongWords } from '#domain/report/wrong-report.ts';
import type { Lang } from '#domain/text.ts';
import { words } from './words.ts';

const zh: ReportWords = {
  colon: '：',
  comma: '，',
  aside: (text) => `（${text}）`,
  blank: (name) => `【${name}】`,
  fields: {
    customer: '客户', ticket: '工单号', engineer: '处理人', region: '地域', cluster: '集群 ID', clb: '负载均衡 ID', serviceUid: 'Service UID', requestId: 'RequestId', timeWindow: '故障时间段',
  },
  titles: { note: '工单记录', reply: '客户回复', bundle: '升级材料' },
  headings: {
    situation: '情况', environment: '环境', path: '排查路径', findings: '发现的问题', dismissed: '已排除', cause: '原因', remedies: '处理办法', verified: '验证情况', commands: '执行过的命令', open: '未决事项',
    notes: '其他备注', colleagues: '给同事的说明', vendor: '厂商需要的信息', symptom: '现象', timeline: '时间线', evidence: '证据', tried: '已经试过', missing: '还缺什么', resume: '接着排查',
  },
  columns: { what: '项目', value: '内容', question: '问题', answer: '回答', proof: '依据', time: '时间', event: '事项', spent: '用时' },
  rows: { product: '产品', subject: '排查对象', pasted: '已提供的内容', version: '内容版本', link: '链接', made: '生成时间' },
  unknown: '未知',
  unsure: '不确定 / 查不了',
  by: { evidence: '由粘贴内容得出', assumed: '假定' },
  severity: words.zh.severity,
  certainty: words.zh.certainty,
  state: { healed: words.zh.evidence.healed, benign: words.zh.evidence.benign },
  risk: words.zh.risk,
  solved: { yes: '已解决', partly: '部分解决', no: '没有解决' },
  lineOf: words.zh.evidence.lineOf,
  minutes: (count) => `${count} 分钟`,
  sentences: {
    concluded: '结论', standsAt: '目前停在', note: '备注', cost: '代价', notVerified: '还没有验证。', notRun: '还没有执行', ran: '已执行', judged: '对结论的反馈', nothing: '没有。',
    unsureAt: '没有查清', assumedAt: '未经确认（按最短路径假定）', settles: '可以判断', visited: '查看', answeredNo: '按结论处理后没有完全解决',
    dear: '{name}，您好：', subject: '关于工单 {ticket}，排查情况如下。', doFirst: '建议这样处理：', costs: '需要留意：', thenCheck: '处理之后，请用下面的命令确认：',
    stillChecking: '目前还需要一些信息才能确定原因。', pleaseRun: '麻烦您执行下面的命令：', pleaseSend: '请把完整输出发给我们；其中如果有密码、令牌等敏感内容，请先遮盖。',
    closing: '如有疑问，请直接回复本工单。感谢您的配合。',
  },
};

const en: ReportWords = {
  colon: ': ',
  comma: ', ',
  aside: (text) => ` (${text})`,
  blank: (name) => `[${name}]`,
  fields: {
    customer: 'Customer', ticket: 'Ticket', engineer: 'Engineer', region: 'Region', cluster: 'Cluster ID', clb: 'CLB ID', serviceUid: 'Service UID', requestId: 'RequestId', timeWindow: 'Time window',
  },
  titles: { note: 'Ticket note', reply: 'Customer reply', bundle: 'Escalation' },
  headings: {
    situation: 'Situation', environment: 'Environment', path: 'Path', findings: 'Findings', dismissed: 'Dismissed', cause: 'Cause', remedies: 'Remedies', verified: 'Verified', commands: 'Commands run', open: 'Open points',
    notes: 'Other notes', colleagues: 'For colleagues', vendor: 'What the vendor needs', symptom: 'Symptom', timeline: 'Timeline', evidence: 'Evidence', tried: 'Tried so far', missing: 'Still missing', resume: 'Resume',
  },
  columns: { what: 'Item', value: 'Value', question: 'Question', answer: 'Answer', proof: 'Proof', time: 'Time', event: 'What', spent: 'Spent' },
  rows: { product: 'Product', subject: 'Subject', pasted: 'Provided', version: 'Content version', link: 'Link', made: 'Written' },
  unknown: 'unknown',
  unsure: 'Not sure / cannot check',
  by: { evidence: 'from the paste', assumed: 'assumed' },
  severity: words.en.severity,
  certainty: words.en.certainty,
  state: { healed: words.en.evidence.healed, benign: words.en.evidence.benign },
  risk: words.en.risk,
  solved: { yes: 'solved', partly: 'partly solved', no: 'not solved' },
  lineOf: words.en.evidence.lineOf,
  minutes: (count) => `${count} min`,
  sentences: {
    concluded: 'Conclusion', standsAt: 'Stopped at', note: 'Note', cost: 'Cost', notVerified: 'Not verified yet.', notRun: 'Not run yet', ran: 'Run', judged: 'Feedback on the outcome', nothing: 'Nothing.',
    unsureAt: 'Could not be found out', assumedAt: 'Not confirmed (assumed on the shortest way)', settles: 'tells whether', visited: 'Looked at', answeredNo: 'Did not fully help',
    dear: 'Dear {name},', subject: 'this is where we stand with ticket {ticket}.', doFirst: 'We suggest: ', costs: 'Please note: ', thenCheck: 'Afterwards, please check with:',
    stillChecking: 'We need a little more information to be sure of the cause.', pleaseRun: 'Please run the following:', pleaseSend: 'Please send us the complete output. If it holds passwords, tokens or the like, mask them first.',
    closing: 'If anything is unclear, just reply to this ticket. Thank you for your help.',
  },
};

const REPORTS: Readonly<Record<Lang, ReportWords>> = { zh, en };

/** The words of the reports in a language, whatever language the page has. */
export function reportWords(lang: Lang): ReportWords {
  return REPORTS[lang];
}

const WRONG: Readonly<Record<Lang, WrongWords>> = {
  zh: {
    title: '内容有误的反馈', what: '项目', value: '内容', finding: '问题 ID', node: '步骤', says: '页面的说法', about: '对象', version: '内容版本', lines: '引用的行', expected: '应该是怎样', nothing: '（没有填写）',
    lineOf: words.zh.evidence.lineOf,
  },
  en: {
    title: 'Report of wrong content', what: 'Item', value: 'Value', finding: 'Finding', node: 'Step', says: 'What the page says', about: 'Object', version: 'Content version', lines: 'Quoted lines', expected: 'What I expected', nothing: '(left empty)',
    lineOf: words.en.evidence.lineOf,
  },
};

export function wrongWords(lang: Lang): WrongWords {
  return WRONG[lang];
}
