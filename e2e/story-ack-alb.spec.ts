import { expect, test } from '@playwright/test';
import { pasteText } from './support/paste.ts';
import { Story } from './support/story.ts';

// A story is many steps long.
test.slow();

const ALB_BACKEND = `$ kubectl -n shop get svc web -o yaml
apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: shop
  uid: 6f1a2b3c-0000-4000-8000-00000000f401
spec:
  type: ClusterIP
  clusterIP: 172.21.10.9
  selector:
    app: web
  ports:
  - name: http
    port: 80
    targetPort: 8080
    protocol: TCP
status:
  loadBalancer: {}
`;

const ALB_INGRESS = `$ kubectl -n shop get ingress front -o yaml
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: front
  namespace: shop
  uid: 6f1a2b3c-0000-4000-8000-00000000f402
spec:
  ingressClassName: alb
  rules:
  - http:
      paths:
      - path: /
        pathType: Prefix
        backend:
          service:
            name: web
            port:
              number: 80
status:
  loadBalancer: {}

$ kubectl version
Client Version: v1.30.1
Kustomize Version: v5.0.4
Server Version: v1.30.1-aliyun.1
`;

const DAEMON_SETS = `
$ kubectl -n kube-system get daemonset
NAME              DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR   AGE
kube-flannel-ds   3         3         3       3            3           <none>          90d
`;

test('ACK ALB Ingress: the finding on the Ingress changes the Service behind it', async ({ page }) => {
  const { words } = new Story(page, 'en');
  await page.goto('./#/?lang=en');
  const box = page.getByLabel('Paste or drop here');
  await pasteText(page, box, ALB_BACKEND + ALB_INGRESS);
  await expect(page.getByRole('radio', { name: 'Ingress shop/front' })).toBeVisible();
  await box.press('ControlOrMeta+End');
  await pasteText(page, box, DAEMON_SETS);
  const finding = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'An ALB Ingress has a ClusterIP backend in a Flannel cluster' }) }).first();
  await expect(finding).toContainText('type: ClusterIP');
  await finding.getByText('What to do').click();
  const fix = finding.getByRole('listitem').filter({ has: page.getByLabel(words.diff) });
  await expect(fix.locator('[data-kind=removed]')).toHaveText(['- type: ClusterIP']);
  await expect(fix.locator('[data-kind=added]')).toHaveText(['+ type: NodePort']);
  await expect(fix.getByText(`kubectl -n shop patch svc web --type=merge -p '{"spec":{"type":"NodePort"}}'`, { exact: true })).toBeVisible();
});
