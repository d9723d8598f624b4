import { expect, test } from '@playwright/test';
import { pasteText } from './support/paste.ts';
import { STORY_WORDS } from './support/story.ts';

const service = (policy: string, more = ''): string => `# owned by the shop team
apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: shop
  uid: 6f1a2b3c-0000-4000-8000-00000000a001
  annotations:
    # the front door
    service.beta.kubernetes.io/alibaba-cloud-loadbalancer-spec: slb.s1.small
spec:
  type: LoadBalancer
  clusterIP: 172.21.8.10
  externalTrafficPolicy: ${policy}   # as agreed
${more}  selector:
    app: web
  ports:
  - name: http
    port: 80
    targetPort: 8080
    nodePort: 31080
    protocol: TCP
status:
  loadBalancer:
    ingress:
    - ip: 47.96.1.2
`;
const KUBE_PROXY = `$ kubectl -n kube-system get configmap kube-proxy-worker -o yaml
apiVersion: v1
kind: ConfigMap
metadata:
  name: kube-proxy-worker
  namespace: kube-system
  uid: 6f1a2b3c-0000-4000-8000-00000000a002
data:
  config.conf: |
    apiVersion: kubeproxy.config.k8s.io/v1alpha1
    kind: KubeProxyConfiguration
    mode: ipvs

$ kubectl version
Client Version: v1.30.1
Kustomize Version: v5.0.4
Server Version: v1.30.1-aliyun.1
`;

for (const lang of ['zh', 'en'] as const) {
  const words = STORY_WORDS[lang];

  test(`from a paste over the open questions to the fix, and back until it is resolved (${lang})`, async ({ page }) => {
    await page.goto(`./#/f/ack-unreachable-in-cluster?lang=${lang}`);
    const box = page.getByLabel(words.paste);
    const choose = (at: number) => page.getByRole('list', { name: words.options }).getByRole('button').nth(at).click();

    // What only the reader knows is asked; what the paste tells is not.
    await choose(0);
    await choose(1);
    await pasteText(page, box, service('Local', '  healthCheckNodePort: 30499\n'));
    await expect(page).toHaveURL(/status-address\.ip!~traffic-policy\.local!/);
    await expect(page.getByText(words.answered)).toBeVisible();
    await expect(page).toHaveURL(/\/caller-node\?/);
    await choose(0);

    // The output of the command answers the question that was left.
    await expect(page).toHaveURL(/\/proxy-mode\?/);
    await box.press('ControlOrMeta+End');
    await pasteText(page, box, KUBE_PROXY);
    await expect(page).toHaveURL(/proxy-mode\.ipvs!/);
    await choose(0);
    await expect(page).toHaveURL(/is-ingress\.other!/);
    await choose(1);
    await choose(1);
    await choose(1);
    await expect(page.getByRole('article').getByText(words.outcome, { exact: true })).toBeVisible();
    await expect(page).toHaveURL(/\/cluster-policy\?/);

    // The fix is a change of the reader's own lines, and the command that does it, as a dry run first.
    const remedy = page.getByRole('listitem').filter({ hasText: words.diff }).first();
    const diff = remedy.getByLabel(words.diff);
    await expect(diff).toContainText('-   externalTrafficPolicy: Local   # as agreed');
    await expect(diff).toContainText('+   externalTrafficPolicy: Cluster   # as agreed');
    await expect(remedy.getByText('--dry-run=server')).toHaveText(/^kubectl -n shop patch svc web --type=merge -p '.*' --dry-run=server$/);
    await remedy.getByRole('button', { name: words.whole }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(service('Cluster', '  healthCheckNodePort: 30499\n').trimEnd());

    // A link to it leads to the same place, without the evidence.
    const link = page.url();

    await page.getByText(words.again).click();
    await pasteText(page, page.getByLabel(words.label), service('Cluster'));
    const check = page.getByRole('region', { name: words.again });
    await expect(check).toContainText(words.resolved);
    await expect(check).toContainText('spec.externalTrafficPolicy');

    await check.getByRole('button', { name: words.undo }).click();
    await expect(check.getByText(words.resolved)).toHaveCount(0);
    await expect(diff).toContainText('externalTrafficPolicy: Cluster');

    await page.goto('about:blank');
    await page.goto(link);
    await expect(page).toHaveURL(link);
    await expect(page.getByRole('article').getByText(words.outcome, { exact: true })).toBeVisible();
    await expect(page.getByText('47.96.1.2')).toHaveCount(0);
  });
}

test('a fix that did not help: the walk goes on from what is true now', async ({ page }) => {
  await page.goto('./#/f/ack-unreachable-in-cluster?lang=en');
  const choose = (at: number) => page.getByRole('list', { name: 'Choose what you see' }).getByRole('button').nth(at).click();
  await choose(0);
  await choose(1);
  await pasteText(page, page.getByLabel('Paste the output to answer automatically'), service('Cluster'));
  await expect(page).toHaveURL(/traffic-policy\.cluster!/);
  await expect(page).toHaveURL(/\/endpoints\?/);
  await choose(2);
  await page.getByText('Fixed it? Check again').click();
  await pasteText(page, page.getByLabel('Paste the output from after the change'), service('Local'));
  const check = page.getByRole('region', { name: 'Fixed it? Check again' });
  await expect(check).toContainText('Cluster → Local');
  await check.getByRole('button', { name: 'Go on from what is true now' }).click();
  await expect(page).toHaveURL(/traffic-policy\.local!/);
  await expect(page).toHaveURL(/\/caller-node\?/);
});

test('commands are written for PowerShell when the reader says so, and stay so', async ({ page }) => {
  await page.goto('./#/f/ack-unreachable-in-cluster/cluster-policy?lang=en&ns=shop&name=web');
  await page.getByRole('button', { name: 'Write it for PowerShell' }).first().click();
  const patch = page.getByText("kubectl -n shop patch svc web --type=merge -p 'spec: {externalTrafficPolicy: Cluster}'", { exact: true });
  await expect(patch).toBeVisible();
  await page.reload();
  await expect(patch).toBeVisible();
});

test('everything can be collected with one block of commands', async ({ page }) => {
  await page.goto('./#/?lang=en');
  await page.getByText('Collect everything at once').click();
  const form = page.getByRole('group').filter({ hasText: 'Collect everything at once' });
  await form.getByLabel('Namespace').fill('shop');
  await form.getByLabel('Name', { exact: true }).fill('web; reboot');
  await expect(form.getByText('no valid Kubernetes name')).toBeVisible();
  await expect(form.getByText('run -n shop describe service <name>')).toBeVisible();
  await form.getByLabel('Name', { exact: true }).fill('web');
  await form.getByRole('button', { name: /^Copy/ }).click();
  const script = await page.evaluate(() => navigator.clipboard.readText());
  expect(script).toContain('run -n shop get service web -o yaml');
  expect(script).not.toContain('reboot');
});

test('from an Ingress one goes on to its Service, the answers kept', async ({ page }) => {
  const ingress = `---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: front
  namespace: shop
spec:
  ingressClassName: nginx
  defaultBackend:
    service:
      name: web
      port:
        number: 80
`;
  await page.goto('./#/?lang=en');
  await pasteText(page, page.getByLabel('Paste or drop here'), service('Cluster') + ingress);
  await page.getByRole('radio', { name: 'Ingress shop/front' }).check();
  await page.getByRole('button', { name: 'Service shop/web' }).click();
  await expect(page.getByRole('radio', { name: 'Service shop/web' })).toBeChecked();
});
