import type { Remedy } from '#domain/content-types.ts';
import { isImmutableField } from '#domain/fix/immutable-fields.ts';
import { readChange } from '#domain/fix/read-change.ts';
import { fillCommand } from '#domain/rules/commands.ts';
import { PROPOSALS } from '#domain/rules/proposals/types.ts';
import type { Lang } from '#domain/text.ts';
import type { ContentFault } from '../fault.ts';
import type { Content, Doc } from '../content-shape.ts';

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

/** Names and proposals as evidence may tell them: with them a command says what it changes. */
const SAMPLE: Readonly<Record<string, string>> = {
  namespace: 'shop', name: 'web', service: 'web', ingress: 'front',
  selectorPatch: '{"spec":{"selector":{"app":"web"}}}', targetPortPatch: '[{"op":"replace","path":"/spec/ports/0/targetPort","value":8080}]',
};

/** Every remedy says what it costs in both languages, and its commands change what it says and can do. */
export function lintRemedies(content: Content): ContentFault[] {
  return content.remedies.flatMap((doc) => doc.value.remedies.flatMap((remedy, index) => [...costFaults(doc, remedy, index), ...provenFaults(doc, remedy, index), ...immutableFaults(doc, remedy, index)]));
}

function costFaults(doc: Doc<unknown>, remedy: Remedy, index: number): ContentFault[] {
  const path = ['remedies', index];
  const { cost } = remedy;
  if (cost === undefined) {
    return remedy.risk === 'read-only'
      ? []
      : [doc.faultAt(path, `The remedy "${remedy.id}" (${remedy.risk}) does not say what it costs`, 'Add "cost": what it interrupts or changes, or that it interrupts nothing.')];
  }
  return (['zh', 'en'] as const).flatMap((lang) => {
    const words = COST_WORDS[remedy.risk]?.[lang];
    return words === undefined || words.test(cost[lang])
      ? []
      : [doc.faultAt([...path, 'cost', lang], `The risk is "${remedy.risk}", but the cost does not say so`, remedy.risk === 'interrupts' ? 'Say what is interrupted and for how long, or lower the risk.' : 'Say what is rebuilt or gets a new address, or lower the risk.')];
  });
}

function provenFaults(doc: Doc<unknown>, { proven }: Remedy, index: number): ContentFault[] {
  if (proven === undefined) return [];
  const isShown = readChange(fillCommand(proven.command, SAMPLE).text) !== undefined;
  return isShown && PROPOSALS.some((name) => proven.command.includes(`{{${name}}}`))
    ? []
    : [doc.faultAt(['remedies', index, 'proven', 'command'], 'This is no change whose value a paste proves', 'Write a kubectl patch that takes {{selectorPatch}} (--type=merge) or {{targetPortPatch}} (--type=json), or move it to "commands".')];
}

function immutableFaults(doc: Doc<unknown>, { risk, commands = [] }: Remedy, index: number): ContentFault[] {
  return commands.flatMap((command, at) => {
    const change = readChange(fillCommand(command, SAMPLE).text);
    const isFixed = change?.edits.some(({ pointer }) => isImmutableField(change.kind, pointer)) ?? false;
    return isFixed && risk !== 'rebuilds'
      ? [doc.faultAt(['remedies', index, 'commands', at], 'It changes a field that the API server lets nobody change', 'Only deleting and creating anew changes it: set the risk to "rebuilds" and say what that costs.')]
      : [];
  });
}
