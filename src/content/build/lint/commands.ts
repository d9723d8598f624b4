import type { Probe } from '#domain/content-types.ts';
import { PROPOSALS } from '#domain/rules/proposals/types.ts';
import type { ContentFault, JsonPath } from '../fault.ts';
import type { Content, Doc } from '../content-shape.ts';
import { splitCommands } from './shell.ts';
import type { SimpleCommand } from './shell.ts';

const TOOLS = new Set(
  ('kubectl curl telnet wget nc ip iptables iptables-save ipvsadm ipset nft nslookup dig host tcpdump ss netstat ping traceroute mtr openssl ' +
    'conntrack crictl nsenter sysctl ps lsof getent timeout watch sudo time sh bash env systemctl journalctl ' +
    'grep egrep awk sed sort uniq head tail cut tr wc jq xargs cat tee echo printf base64 column date sleep test').split(' '),
);
const READING = new Set('get describe logs exec top version api-resources api-versions explain port-forward debug run diff wait events auth cluster-info attach config'.split(' '));
const WRITING = new Set('annotate label patch edit apply delete scale set create replace cordon uncordon drain taint expose autoscale cp'.split(' '));
const KUBECTL_FLAGS_WITH_VALUE = new Set(['-n', '--namespace', '--context', '--kubeconfig', '--cluster', '--user', '-s', '--server', '--request-timeout']);
/** Commands that run the rest of their line. */
const WRAPPERS = new Set(['sudo', 'watch', 'time', 'timeout', 'xargs', 'env']);
/** Facts of findings about annotations. */
const ANNOTATION_PLACEHOLDERS = ['type', 'key', 'newKey', 'newValue', 'otherKey', 'otherValue'];
const PLACEHOLDERS = new Set(['namespace', 'name', 'service', 'ingress', 'port', 'pod', 'node', 'selector', 'address', ...ANNOTATION_PLACEHOLDERS]);
/** What the `proven` command of a remedy may hold. */
const WITH_PROPOSALS = new Set([...PLACEHOLDERS, ...PROPOSALS]);

interface Complaint {
  readonly message: string;
  readonly todo: string;
}

/** Commands use known tools, verbs and placeholders; a probe, and a remedy that is read-only, changes nothing. */
export function lintCommands(content: Content): ContentFault[] {
  return [
    ...content.flows.flatMap((doc) =>
      Object.entries(doc.value.nodes).flatMap(([id, node]) =>
        node.kind === 'question'
          ? probeFaults(doc, ['nodes', id, 'probes'], node.probes)
          : node.kind === 'outcome'
            ? probeFaults(doc, ['nodes', id, 'verify'], node.verify)
            : [],
      ),
    ),
    ...content.remedies.flatMap((doc) =>
      doc.value.remedies.flatMap((remedy, index) => [
        ...(remedy.commands ?? []).flatMap((command, at) => commandFaults(doc, ['remedies', index, 'commands', at], command, remedy.risk === 'read-only')),
        ...(remedy.proven === undefined ? [] : commandFaults(doc, ['remedies', index, 'proven', 'command'], remedy.proven.command, remedy.risk === 'read-only', WITH_PROPOSALS)),
      ]),
    ),
    ...content.articles.flatMap((doc) =>
      doc.value.steps.flatMap((step, index) => (step.commands ?? []).flatMap((command, at) => commandFaults(doc, ['steps', index, 'commands', at], command, false))),
    ),
  ];
}

function probeFaults(doc: Doc<unknown>, path: JsonPath, probes: readonly Probe[]): ContentFault[] {
  return probes.flatMap((probe, index) => [
    ...(probe.command === undefined && probe.console === undefined
      ? [doc.faultAt([...path, index], 'The probe has neither a command nor a console path', 'Add "command" or "console".')]
      : []),
    ...(probe.command === undefined ? [] : commandFaults(doc, [...path, index, 'command'], probe.command, true)),
  ]);
}

function commandFaults(doc: Doc<unknown>, path: JsonPath, command: string, readsOnly: boolean, known: ReadonlySet<string> = PLACEHOLDERS): ContentFault[] {
  const names = [...command.matchAll(/\{\{([^}]*)\}\}/g)].map((match) => match[1] ?? '');
  const complaints = [
    ...names
      .filter((name) => !known.has(name))
      .map((name) => ({ message: `There is no placeholder {{${name}}}`, todo: `Use one of ${[...known].map((one) => `{{${one}}}`).join(', ')}.` })),
    ...splitCommands(command).flatMap((words) => simpleCommand(words, readsOnly)),
  ];
  return complaints.map(({ message, todo }) => doc.faultAt(path, message, todo));
}

function simpleCommand(words: SimpleCommand, readsOnly: boolean): Complaint[] {
  const start = words.findIndex((word) => !/^\w+=/.test(word));
  const tool = words[start];
  if (tool === undefined) return [];
  if (!TOOLS.has(tool)) return [{ message: `"${tool}" is no tool that is known here`, todo: 'Use kubectl or another tool that a node or a Pod has.' }];
  const rest = words.slice(start + 1);
  if (tool === 'kubectl') return kubectl(rest, readsOnly);
  if (WRAPPERS.has(tool)) {
    const inner = rest.findIndex((word) => TOOLS.has(word));
    return inner < 0 ? [] : simpleCommand(rest.slice(inner), readsOnly);
  }
  return tool === 'sh' || tool === 'bash' ? shellScript(rest, readsOnly) : [];
}

function shellScript(words: SimpleCommand, readsOnly: boolean): Complaint[] {
  const script = words[words.findIndex((word) => /^-\w*c$/.test(word)) + 1];
  return words.some((word) => /^-\w*c$/.test(word)) && script !== undefined ? splitCommands(script).flatMap((inner) => simpleCommand(inner, readsOnly)) : [];
}

function kubectl(words: SimpleCommand, readsOnly: boolean): Complaint[] {
  let at = 0;
  while (words[at]?.startsWith('-')) at += KUBECTL_FLAGS_WITH_VALUE.has(words[at] ?? '') ? 2 : 1;
  const verb = words[at];
  if (verb === undefined) return [{ message: 'kubectl has no verb here', todo: 'Write what it shall do, as get, describe or logs.' }];
  const writes = verb === 'rollout' ? !['status', 'history'].includes(words[at + 1] ?? '') : WRITING.has(verb);
  if (!writes && verb !== 'rollout' && !READING.has(verb)) return [{ message: `kubectl has no verb "${verb}"`, todo: 'Write get, describe, logs, exec or another verb of kubectl.' }];
  if (writes && readsOnly) return [{ message: `"kubectl ${verb}" changes the cluster`, todo: 'Here only reading is allowed: move the command to a remedy that says its risk.' }];
  const dashes = words.indexOf('--');
  return dashes < 0 || words[dashes + 1] === undefined ? [] : simpleCommand(words.slice(dashes + 1), readsOnly);
}
