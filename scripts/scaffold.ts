import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './lib/run.mjs';

const PRODUCTS = ['ack', 'tke', 'tke-serverless', 'kubernetes'];
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const USAGE = `npm run new:flow -- <product> <id>     content/flows/<id>.json
npm run new:rule -- <product> <id>     content/rules/<product>/<id>/ with a rule and its fixtures
product: ${PRODUCTS.join(', ')}; id: lower-case letters, digits and hyphens`;

/** A flow of two questions that passes the lint once its words are written. */
export function newFlow(product: string, id: string, today: string): Readonly<Record<string, string>> {
  const sources = [{ source: 'kubernetes-source' }];
  const note = (zh: string, en: string): { zh: string; en: string } => ({ zh, en });
  const outcome = (zh: string, en: string, cause: { zh: string; en: string }): object => ({
    kind: 'outcome', title: note(zh, en), short: note(zh, en), cause, remedies: [],
    verify: [{ command: 'kubectl -n {{namespace}} describe svc {{name}}', look: note('写：看到什么就算好了。', 'Write: what shows that it works again.') }],
    customer: note('写：给客户的一句话。', 'Write: one sentence for the customer.'), internal: note('写：同事该知道什么。', 'Write: what a colleague should know.'), sources, reviewed: today,
  });
  const flow = {
    $schema: '../schema/flow.schema.json', id, product, version: 1, subject: 'Service',
    title: note(`写标题：${id}`, `Write a title: ${id}`), summary: note('写：这个流程判断什么。', 'Write: what this flow decides.'), symptoms: [note('写：用户会怎么说', 'Write: what a user would say')],
    sources, start: 'first',
    nodes: {
      first: {
        kind: 'question', title: note('写：看得见的问题？', 'Write: a question that can be settled by looking?'), short: note('第一个问题', 'First question'), why: note('写：为什么问。', 'Write: why it is asked.'),
        probes: [{ command: 'kubectl -n {{namespace}} get svc {{name}} -o yaml', look: note('写：看哪一项。', 'Write: what to look for.') }],
        options: [
          { id: 'local', label: note('是 `Local`', 'It is `Local`'), next: 'cause', when: 'service.spec.externalTrafficPolicy == "Local"' },
          { id: 'other', label: note('不是 `Local`', 'It is not `Local`'), next: 'elsewhere' },
        ],
        unsure: 'elsewhere', sources, reviewed: today,
      },
      cause: outcome('写：结论', 'Write: the outcome', note('写：一句话说清原因。', 'Write: the cause in one sentence.')),
      elsewhere: outcome('写：另一个结论', 'Write: the other outcome', note('写：原因在别处。', 'Write: the cause lies elsewhere.')),
    },
  };
  return { [`content/flows/${id}.json`]: `${JSON.stringify(flow, null, 2)}\n` };
}

/** A rule with two hits and two misses that pass the lint once its words are written. */
export function newRule(product: string, id: string): Readonly<Record<string, string>> {
  const folder = `content/rules/${product}/${id}`;
  const note = (zh: string, en: string): { zh: string; en: string } => ({ zh, en });
  const rule = {
    $schema: '../../../schema/rule.schema.json', id, product, on: 'Service', severity: 'warning', certainty: 'possible',
    when: 'service.spec.externalTrafficPolicy == "Local"', evidence: ['spec.externalTrafficPolicy'],
    title: note(`写标题：${id}`, `Write a title: ${id}`), cause: note('写：一句话说清原因。', 'Write: the cause in one sentence.'), impact: note('写：谁会受什么影响。', 'Write: what it breaks, for whom.'),
    leadsTo: { flow: 'service-endpoints' }, sources: [{ source: 'kubernetes-source' }],
  };
  const yaml = (policy: string): string => `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  namespace: shop\nspec:\n  type: LoadBalancer\n  externalTrafficPolicy: ${policy}\n  selector:\n    app: web\n  ports:\n    - port: 80\n      targetPort: 8080\n`;
  const describe = (policy: string): string =>
    `Name:                     web\nNamespace:                shop\nLabels:                   <none>\nAnnotations:              <none>\nSelector:                 app=web\nType:                     LoadBalancer\nIP:                       172.21.3.7\nPort:                     <unset>  80/TCP\nTargetPort:               8080/TCP\nNodePort:                 <unset>  31080/TCP\nEndpoints:                10.0.1.5:8080\nSession Affinity:         None\nExternal Traffic Policy:  ${policy}\nEvents:                   <none>\n`;
  return {
    [`${folder}/rule.json`]: `${JSON.stringify(rule, null, 2)}\n`,
    [`${folder}/hit-manifest.yaml`]: yaml('Local'),
    [`${folder}/hit-describe.txt`]: describe('Local'),
    [`${folder}/miss-manifest.yaml`]: yaml('Cluster'),
    [`${folder}/miss-describe.txt`]: describe('Cluster'),
  };
}

function main([what, product = '', id = '']: readonly string[]): number {
  if ((what !== 'flow' && what !== 'rule') || !PRODUCTS.includes(product) || !ID.test(id)) {
    console.error(USAGE);
    return 2;
  }
  const files = what === 'flow' ? newFlow(product, id, new Date().toISOString().slice(0, 10)) : newRule(product, id);
  const taken = [...Object.keys(files), ...(what === 'rule' ? [`content/rules/${product}/${id}`] : [])].find((file) => existsSync(path.join(ROOT, file)) && (!file.endsWith(id) || readdirSync(path.join(ROOT, file)).length > 0));
  if (taken !== undefined) {
    console.error(`${taken} is there already.`);
    return 1;
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(ROOT, file)), { recursive: true });
    writeFileSync(path.join(ROOT, file), text);
    console.log(file);
  }
  console.log(`\nNext: npm run dev, then npm run content:lint. How to: docs/writing-a-${what}.md`);
  return 0;
}

if (process.argv[1]?.endsWith('scaffold.ts')) process.exitCode = main(process.argv.slice(2));
