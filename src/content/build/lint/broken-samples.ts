import { validFiles } from '../test-content.ts';

/** One change to the small valid content, and the one fault that it must give. */
export interface BrokenSample {
  readonly name: string;
  /** File, path in it and new value; an empty path replaces the whole file, undefined deletes. */
  readonly edit: readonly [file: string, path: readonly (string | number)[], value: unknown];
  /** A second change, where one alone would give more than one fault. */
  readonly and?: BrokenSample['edit'];
  /** File the fault is reported in, if not the edited one. */
  readonly file?: string;
  readonly path: string;
  /** Where the same fault is reported a second time: a link must stand in both languages. */
  readonly again?: string;
  /** Line of the fault in a file that is given as text; in an object it is where `path` leads. */
  readonly line?: number;
  readonly message: RegExp;
}

const FLOW = 'flows/local-policy.json';
const END = 'flows/no-answer.json';
const REMEDIES = 'remedies/kubernetes.json';
const EVENTS = 'events/ccm.json';
const RULES = 'rules/kubernetes/local-traffic-policy';
const RULE = `${RULES}/rule.json`;
const POLICY = ['nodes', 'policy'] as const;
const both = (zh: string, en: string): { zh: string; en: string } => ({ zh, en });

const FILES: readonly BrokenSample[] = [
  { name: 'broken JSON', edit: [EVENTS, [], '{\n  "id": "ccm",\n  "rows": [,]\n}\n'], path: '', line: 3, message: /JSON is broken: value expected/ },
  { name: 'an empty file', edit: [EVENTS, [], ''], path: '', message: /empty/ },
  { name: 'a comment', edit: [EVENTS, [], '{\n  // rows\n  "id": "ccm"\n}\n'], path: '', line: 2, message: /JSON is broken: invalid comment/ },
  { name: 'a repeated key', edit: ['sources.json', [], '{\n  "sources": [],\n  "sources": []\n}\n'], path: 'sources', line: 3, message: /second time/ },
  { name: 'an unknown field', edit: [FLOW, [...POLICY, 'whi'], 'x'], path: 'nodes.policy.whi', message: /no field "whi"/ },
  { name: 'a missing field', edit: [FLOW, ['summary'], undefined], path: 'summary', message: /"summary" is missing/ },
  { name: 'a wrong type', edit: [FLOW, ['version'], 'one'], path: 'version', message: /no number/ },
  { name: 'an unknown value', edit: [FLOW, ['product'], 'eks'], path: 'product', message: /not known/ },
  { name: 'an unknown kind', edit: [FLOW, [...POLICY, 'kind'], 'riddle'], path: 'nodes.policy.kind', message: /No such kind/ },
  { name: 'a missing language', edit: [FLOW, ['title', 'en'], undefined], path: 'title.en', message: /"en" is missing/ },
  { name: 'a blank language', edit: [FLOW, ['title', 'en'], ' '], path: 'title.en', message: /blank/ },
  { name: 'a date that is none', edit: [FLOW, [...POLICY, 'reviewed'], 'today'], path: 'nodes.policy.reviewed', message: /no date/ },
  { name: 'a source without https', edit: ['sources.json', ['sources', 0, 'url'], 'http://example.com/'], path: 'sources[0].url', message: /no https address/ },
  { name: 'a flow under another name', edit: ['flows/copy.json', [], { ...validFiles()[END], id: 'other' }], path: 'id', message: /not the name "copy"/ },
  { name: 'events under another name', edit: [EVENTS, ['id'], 'alb'], path: 'id', message: /not the name "ccm"/ },
  { name: 'a rule in the folder of another product', edit: [RULE, ['product'], 'ack'], path: 'product', message: /not the name "kubernetes"/ },
  { name: 'remedies of no product', edit: ['remedies/aks.json', [], validFiles()[REMEDIES]], and: [REMEDIES, [], undefined], path: '', message: /"aks" is no product/ },
  { name: 'an id that is no slug', edit: [FLOW, [...POLICY, 'options', 0, 'id'], 'Local_1'], path: 'nodes.policy.options[0].id', message: /no id/ },
  { name: 'a finding id that is taken', edit: [EVENTS, ['rows', 0, 'id'], 'local-traffic-policy'], file: EVENTS, path: 'rows[0].id', message: /taken by content\/rules/ },
  { name: 'a sample without its file', edit: ['samples/samples.json', [], { samples: [{ id: 'one', title: both('一', 'One'), file: 'one.txt' }] }], path: 'samples[0].file', message: /no file "one.txt"/ },
];

const FLOWS: readonly BrokenSample[] = [
  { name: 'an option to nowhere', edit: [FLOW, [...POLICY, 'options', 1, 'next'], 'elsewher'], path: 'nodes.policy.options[1].next', message: /no node "elsewher"/ },
  { name: 'an unsure to nowhere', edit: [FLOW, [...POLICY, 'unsure'], 'gone'], path: 'nodes.policy.unsure', message: /no node "gone"/ },
  { name: 'a start that is no node', edit: [END, ['start'], 'begin'], path: 'start', message: /no node "begin"/ },
  { name: 'a circle', edit: [FLOW, [...POLICY, 'unsure'], 'policy'], path: 'nodes.policy.unsure', message: /circle: policy -> policy/ },
  { name: 'a node that nothing leads to', edit: [END, ['nodes', 'lost'], { kind: 'handoff', title: both('甲', 'A'), short: both('甲', 'A'), why: both('乙', 'B'), to: { flow: 'local-policy' }, sources: [{ source: 'kubernetes-source' }], reviewed: '2026-11-21' }], path: 'nodes.lost', message: /No answer leads/ },
  { name: 'a single option', edit: [FLOW, [...POLICY, 'options'], [{ id: 'local', label: both('是', 'Yes'), next: 'local' }]], path: 'nodes.policy.options', message: /fewer than 2/ },
  { name: 'ten options', edit: [FLOW, [...POLICY, 'options'], Array.from({ length: 10 }, (_, at) => ({ id: `o${at}`, label: both(`第 ${at} 个`, `Number ${at}`), next: 'local' }))], path: 'nodes.policy.options', message: /more than 9/ },
  { name: 'an option id used twice', edit: [FLOW, [...POLICY, 'options', 1, 'id'], 'local'], path: 'nodes.policy.options[1].id', message: /used twice/ },
  { name: 'an option called unsure', edit: [FLOW, [...POLICY, 'options', 0, 'id'], 'unsure'], path: 'nodes.policy.options[0].id', message: /every question has/ },
  { name: 'a hand-off to no flow', edit: [FLOW, ['nodes', 'elsewhere', 'to', 'flow'], 'nowhere'], path: 'nodes.elsewhere.to.flow', message: /no flow "nowhere"/ },
  { name: 'a hand-off to no node', edit: [FLOW, ['nodes', 'elsewhere', 'to', 'node'], 'nowhere'], path: 'nodes.elsewhere.to.node', message: /no node "nowhere" in the flow "no-answer"/ },
  { name: 'a renamed id that still is a node', edit: [END, ['renamed'], { end: 'end' }], path: 'renamed.end', message: /still is a node/ },
  { name: 'a renaming to nowhere', edit: [END, ['renamed'], { old: 'gone' }], path: 'renamed.old', message: /no node "gone"/ },
  { name: 'a label that is too long for the diagram', edit: [FLOW, [...POLICY, 'short', 'zh'], '这个标签比图里能放下的长太多了吧？'], path: 'nodes.policy.short.zh', message: /too long .* by 1 char/ },
  { name: 'a Latin label that is too long', edit: [FLOW, [...POLICY, 'short', 'en'], 'This label is longer than it may be'], path: 'nodes.policy.short.en', message: /too long .* by 1 char/ },
];

const WORDS: readonly BrokenSample[] = [
  { name: 'the same words in both languages', edit: [FLOW, ['title'], both('Local policy', 'Local policy')], path: 'title', message: /say the same/ },
  { name: 'a code span lost in translation', edit: [FLOW, [...POLICY, 'why', 'en'], 'Only nodes with a Pod forward.'], path: 'nodes.policy.why', message: /different code spans \(only in zh: Local\)/ },
  { name: 'a link lost in translation', edit: [FLOW, ['summary', 'en'], 'See [there](#/f/no-answer).'], path: 'summary', message: /different links \(only in en: #\/f\/no-answer\)/ },
  { name: 'a placeholder lost in translation', edit: [FLOW, ['summary', 'zh'], '服务 {{name}} 不通。'], path: 'summary', message: /different placeholders \(only in zh: {{name}}\)/ },
  { name: 'Chinese in the English text', edit: [FLOW, ['summary', 'en'], 'It fails，sometimes.'], path: 'summary.en', message: /holds "，"/ },
  { name: 'half-width punctuation in the Chinese text', edit: [FLOW, ['summary', 'zh'], '有的通,有的不通。'], path: 'summary.zh', message: /Half-width punctuation .*通,有/ },
  { name: 'bold that Chinese punctuation breaks', edit: [FLOW, ['summary', 'zh'], '先看**“策略”**再查。'], path: 'summary.zh', message: /asterisks/ },
  { name: 'raw HTML', edit: [FLOW, ['summary', 'en'], 'It <b>fails</b>.'], path: 'summary.en', message: /holds raw HTML/ },
  { name: 'a heading', edit: [FLOW, ['summary', 'en'], '# Fails'], path: 'summary.en', message: /holds a heading/ },
  { name: 'emphasis', edit: [FLOW, ['summary', 'en'], 'It *fails*.'], path: 'summary.en', message: /holds emphasis/ },
  { name: 'a link without https', edit: [FLOW, ['summary'], both('见 [这里](http://a.example)', 'See [here](http://a.example)')], path: 'summary.zh', again: 'summary.en', message: /link to http/ },
  { name: 'a list in a title', edit: [FLOW, ['title', 'en'], '- Fails'], path: 'title.en', message: /one line/ },
];

const REFERENCES: readonly BrokenSample[] = [
  { name: 'an unknown source', edit: [FLOW, ['sources', 0, 'source'], 'nobody'], path: 'sources[0].source', message: /no source "nobody"/ },
  { name: 'a node without a source', edit: [FLOW, [...POLICY, 'sources'], []], path: 'nodes.policy.sources', message: /fewer than 1/ },
  { name: 'a source that nothing uses', edit: ['sources.json', ['sources', 1], { id: 'idle', title: both('闲', 'Idle'), readOn: '2026-11-21' }], path: 'sources[1].id', message: /Nothing refers to the source "idle"/ },
  { name: 'an unknown remedy', edit: [EVENTS, ['rows', 0, 'remedies'], ['pray']], path: 'rows[0].remedies[0]', message: /no remedy "pray"/ },
  { name: 'a remedy that nothing uses', edit: [FLOW, ['nodes', 'local', 'remedies'], []], file: REMEDIES, path: 'remedies[0].id', message: /Nothing refers to the remedy/ },
  { name: 'a remedy without its cost', edit: [REMEDIES, ['remedies', 0, 'cost'], undefined], path: 'remedies[0]', message: /does not say what it costs/ },
  { name: 'an interruption that the cost hides', edit: [REMEDIES, ['remedies', 0, 'cost'], both('没有大碍，连接会中断。', 'None to speak of.')], path: 'remedies[0].cost.en', message: /cost does not say so/ },
  { name: 'a proven change that no paste proves', edit: [REMEDIES, ['remedies', 0, 'proven'], { command: 'kubectl -n {{namespace}} edit service {{name}}', why: both('贴出的内容', 'From the paste') }], path: 'remedies[0].proven.command', message: /no change whose value a paste proves/ },
  { name: 'a proven value outside of a proven change', edit: [REMEDIES, ['remedies', 0, 'commands'], ['kubectl -n {{namespace}} patch service {{name}} --type=merge -p {{selectorPatch}}']], path: 'remedies[0].commands[0]', message: /no placeholder {{selectorPatch}}/ },
  { name: 'a fixed field that is said to be changed', edit: [REMEDIES, ['remedies', 0, 'commands'], ['kubectl -n {{namespace}} patch service {{name}} --type=merge -p \'{"spec":{"loadBalancerClass":"x"}}\'']], path: 'remedies[0].commands[0]', message: /lets nobody change/ },
  { name: 'a rebuild that the cost hides', edit: [REMEDIES, ['remedies', 0, 'risk'], 'rebuilds'], path: 'remedies[0].cost.zh', again: 'remedies[0].cost.en', message: /risk is "rebuilds", but the cost/ },
  { name: 'a rule that leads to no node', edit: [RULE, ['leadsTo', 'node'], 'gone'], path: 'leadsTo.node', message: /no node "gone"/ },
  { name: 'a rule that leads nowhere', edit: [RULE, ['leadsTo'], undefined], path: '', message: /leads nowhere/ },
  { name: 'a rule that leads to no node on one product', edit: [RULE, ['leadsToFor'], { ack: { flow: 'local-policy', node: 'gone' } }], path: 'leadsToFor.ack.node', message: /no node "gone"/ },
  { name: 'a rule that leads somewhere on no product', edit: [RULE, ['leadsToFor'], { eks: { flow: 'local-policy' } }], path: 'leadsToFor.eks', message: /no field "eks"/ },
  { name: 'a finding that explains none', edit: [RULE, ['explains'], ['gone']], path: 'explains[0]', message: /no finding "gone"/ },
  { name: 'a finding that explains itself', edit: [RULE, ['explains'], ['local-traffic-policy']], path: 'explains[0]', message: /explain each other/ },
  { name: 'findings that explain each other', edit: [RULE, ['explains'], ['no-backend']], and: [EVENTS, ['rows', 0, 'explains'], ['local-traffic-policy']], file: EVENTS, path: 'rows[0].explains[0]', message: /explain each other/ },
  { name: 'a severity that is not milder', edit: [RULE, ['severityUnlessCertain'], 'warning'], and: [RULE, ['certainWhen'], 'service.spec.type == "NodePort"'], path: 'severityUnlessCertain', message: /not milder/ },
  { name: 'a severity for want of certainty that nothing gives', edit: [RULE, ['severityUnlessCertain'], 'info'], path: 'severityUnlessCertain', message: /never certain/ },
  { name: 'an event that leads to no flow', edit: [EVENTS, ['rows', 0, 'leadsTo', 'flow'], 'gone'], path: 'rows[0].leadsTo.flow', message: /no flow "gone"/ },
];

const PROBE = [...POLICY, 'probes', 0, 'command'] as const;
const inProbe = (name: string, command: string, message: RegExp): BrokenSample => ({
  name,
  edit: [FLOW, PROBE, command],
  path: 'nodes.policy.probes[0].command',
  message,
});

const COMMANDS: readonly BrokenSample[] = [
  inProbe('an unknown kubectl verb', 'kubectl -n {{namespace}} decribe service {{name}}', /no verb "decribe"/),
  inProbe('kubectl without a verb', 'kubectl -n shop', /no verb here/),
  inProbe('an unknown tool', 'kubectl get pods | grpe web', /"grpe" is no tool/),
  inProbe('an unknown tool inside a Pod', 'kubectl exec {{pod}} -- crul -v http://{{address}}/', /"crul" is no tool/),
  inProbe('an unknown tool inside a script', "kubectl exec {{pod}} -- sh -c 'crul {{address}}'", /"crul" is no tool/),
  inProbe('an unknown placeholder', 'kubectl get service {{servcie}}', /no placeholder {{servcie}}/),
  inProbe('a probe that writes', 'kubectl delete service {{name}}', /"kubectl delete" changes the cluster/),
  inProbe('a probe that restarts', 'kubectl rollout restart deployment/web', /"kubectl rollout" changes the cluster/),
  { name: 'a probe without a way to look', edit: [FLOW, PROBE, undefined], path: 'nodes.policy.probes[0]', message: /neither a command nor a console/ },
];

const FIXTURES: readonly BrokenSample[] = [
  { name: 'too few hits', edit: [`${RULES}/hit-again.yaml`, [], undefined], file: RULE, path: '', message: /has 1 hit fixtures/ },
  { name: 'too few misses', edit: [`${RULES}/miss-again.yaml`, [], undefined], file: RULE, path: '', message: /has 1 miss fixtures/ },
  { name: 'a fixture without a verdict in its name', edit: [`${RULES}/example.yaml`, [], 'kind: Service\n'], path: '', message: /name of the fixture/ },
  { name: 'a rule folder without a rule', edit: ['rules/ack/nothing/hit.txt', [], 'x'], file: 'rules/ack/nothing/rule.json', path: '', message: /no rule/ },
  { name: 'expectations for no fixture', edit: [`${RULES}/expect.json`, [], { 'hit-gone.yaml': ['no-backend'] }], path: '["hit-gone.yaml"]', line: 2, message: /no fixture "hit-gone.yaml"/ },
];

const ROW = validFiles()[EVENTS].rows[0];
const HIT = validFiles()[`${RULES}/hit.yaml`];
const EVENT_LINE = 'Warning  SyncFailed  1m  service-controller  no backend found for lb-abc123 today\n';

const ENGINE: readonly BrokenSample[] = [
  { name: 'a condition on a misspelt field', edit: [RULE, ['when'], 'service.spec.tpye == "LoadBalancer"'], path: 'when', message: /does not compile: .*tpye/ },
  { name: 'a second condition on a misspelt field', edit: [RULE, ['certainWhen'], 'service.spec.tpye == "NodePort"'], path: 'certainWhen', message: /does not compile: .*tpye/ },
  { name: 'a condition that is no truth value', edit: [RULE, ['when'], 'service.spec.type'], path: 'when', message: /does not compile/ },
  { name: 'an option with a condition on another kind', edit: [FLOW, [...POLICY, 'options', 0, 'when'], 'has(ingress.spec)'], path: 'nodes.policy.options[0].when', message: /does not compile: .*ingress/ },
  { name: 'a condition on an event row that is not there', edit: [RULE, ['when'], 'reported(service, "no-such-row")'], path: 'when', message: /no event row is called no-such-row/ },
  { name: 'a fact that no finding of the rule has', edit: [RULE, ['title'], both('{{lb}} 的策略', 'The policy of {{lb}}')], path: 'title', message: /no fact {{lb}}/ },
  { name: 'a fact that is no hole of the row', edit: [EVENTS, ['rows', 0, 'title'], both('{{ip}} 没有后端', 'No backend at {{ip}}')], path: 'rows[0].title', message: /no fact {{ip}}/ },
  { name: 'a row that nothing recognises', edit: [EVENTS, ['rows', 0, 'messages'], undefined], path: 'rows[0]', message: /Nothing tells/ },
  { name: 'a pattern with an unknown hole', edit: [EVENTS, ['rows', 0, 'messages', 0], 'no backend found for {lb:name} today'], path: 'rows[0].messages[0]', message: /no pattern: {lb:name} is no hole/ },
  { name: 'a sample that its row does not match', edit: [EVENTS, ['rows', 0, 'samples', 0], 'something else'], path: 'rows[0].samples[0]', message: /does not match its own sample/ },
  { name: 'a sample that another row matches', edit: [EVENTS, ['rows', 1], { ...ROW, id: 'other', messages: ['other text'], samples: ['other text, no backend found for lb-x today'] }], path: 'rows[1].samples[0]', message: /matched by "no-backend" as well/ },
  { name: 'a counter-sample that matches', edit: [EVENTS, ['rows', 0, 'counterSamples', 0], 'no backend found for lb-x today'], path: 'rows[0].counterSamples[0]', message: /matches its counter-sample/ },
  { name: 'a hit that is none', edit: [`${RULES}/hit.yaml`, [], HIT.replace('Local', 'Cluster')], path: '', message: /is miss, the name says hit/ },
  { name: 'a miss that is a hit', edit: [`${RULES}/miss.yaml`, [], HIT], path: '', message: /is hit, the name says miss/ },
  { name: 'a miss that lacks the evidence', edit: [`${RULES}/miss.yaml`, [], 'NAME  TYPE          CLUSTER-IP  EXTERNAL-IP  PORT(S)       AGE\nweb   LoadBalancer  10.0.0.1    <pending>    80:30080/TCP  5m\n'], path: '', message: /is unknown, the name says miss/ },
  { name: 'a miss that asks about nothing', edit: [`${RULES}/miss.yaml`, [], 'hello\n'], path: '', message: /Nothing of the kind Service/ },
  { name: 'a fixture with a finding that it does not list', edit: [`${RULES}/hit.yaml`, [], `${HIT}---\n${EVENT_LINE}`], path: '', message: /hit by "no-backend" as well/ },
  { name: 'a fixture without a finding that it lists', edit: [`${RULES}/expect.json`, [], { 'hit.yaml': ['no-backend'] }], file: `${RULES}/hit.yaml`, path: '', message: /not hit by "no-backend"/ },
];

export const BROKEN_SAMPLES: readonly BrokenSample[] = [...FILES, ...FLOWS, ...WORDS, ...REFERENCES, ...COMMANDS, ...FIXTURES, ...ENGINE];
