import { describe, expect, it } from 'vitest';
import { quoteForPowerShell, toPowerShell } from './powershell.ts';

describe('a command for PowerShell', () => {
  it.each([
    ['kubectl -n default describe svc web', 'kubectl -n default describe svc web'],
    ['kubectl get svc,endpoints -n a', "kubectl get 'svc,endpoints' -n a"],
    ["kubectl -n a annotate svc web 'a.b/c=x y' --overwrite", "kubectl -n a annotate svc web 'a.b/c=x y' --overwrite"],
    ["kubectl patch svc web --type=merge -p '{\"spec\":{\"externalTrafficPolicy\":\"Cluster\"}}'", "kubectl patch svc web --type=merge -p 'spec: {externalTrafficPolicy: Cluster}'"],
    ["kubectl patch svc web -p '{\"metadata\":{\"annotations\":{\"a/b\":\"true\"}}}'", "kubectl patch svc web -p 'metadata: {annotations: {a/b: ''true''}}'"],
    ["kubectl patch svc web --type=json -p '[{\"op\":\"replace\",\"path\":\"/spec/ports/0/targetPort\",\"value\":8080}]'", "kubectl patch svc web --type=json -p '[{op: replace, path: ''/spec/ports/0/targetPort'', value: 8080}]'"],
    ["kubectl get pods -o jsonpath='{range .items[*]}{.metadata.name}{\"\\n\"}{end}'", "kubectl get pods -o 'jsonpath={range .items[*]}{.metadata.name}{''\\n''}{end}'"],
    ['kubectl -n a logs x --tail=50 | grep -i "error" | tail -n 20', 'kubectl -n a logs x --tail=50 | Select-String error | Select-Object -Last 20'],
    ['kubectl get pods -l app=<app> 2>/dev/null', "kubectl get pods -l 'app=<app>' 2>$null"],
    ['kubectl get svc a -o yaml > backup.yaml\nkubectl delete svc a', 'kubectl get svc a -o yaml > backup.yaml\nkubectl delete svc a'],
    ['curl -sv http://10.0.0.1:80/', 'curl.exe -sv http://10.0.0.1:80/'],
  ])('%s', (sh, expected) => {
    expect(toPowerShell(sh)).toBe(expected);
  });

  it.each([
    'ip addr show',
    'kubectl get svc && kubectl get pods',
    'for p in $(kubectl get pods -o name); do kubectl describe $p; done',
    "kubectl exec web -- sh -c 'echo \"$HOSTNAME\"'",
    'kubectl get pods | awk \'{print $1}\'',
    "kubectl get pods | grep -E 'a(b|c)'",
  ])('is not made up where PowerShell cannot say it: %s', (sh) => {
    expect(toPowerShell(sh)).toBeUndefined();
  });

  it('quotes what PowerShell would take apart', () => {
    expect(['a', 'a,b', "it's", '@x', '-a.b', '$x', ''].map(quoteForPowerShell)).toEqual(['a', "'a,b'", "'it''s'", "'@x'", "'-a.b'", "'$x'", "''"]);
  });
});
