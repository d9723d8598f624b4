declare const btoa: (text: string) => string;

const b64 = (text: string): string => btoa(text);

/** Texts that hold a secret, by what they are: a marker of every kind of secret in every kind of input. */
export const CARRIERS: Readonly<Record<string, (secret: string) => string>> = {
  'a Secret in YAML': (s) => `apiVersion: v1\ndata:\n  password: ${s}\n  user: ${s}x\nkind: Secret\nmetadata:\n  name: db\n  namespace: default\ntype: Opaque\n`,
  'a Secret with block values': (s) => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\nstringData:\n  config: |\n    first: ${s}\n    ${s}\n`,
  'a Secret whose end was cut': (s) => `apiVersion: v1\ndata:\n  password: ${s}\n  user: ${s}\n`,
  'a List of Secrets': (s) => `apiVersion: v1\nitems:\n- apiVersion: v1\n  data:\n    a: ${s}\n  kind: Secret\n  metadata:\n    name: s\nkind: List\n`,
  'a Secret in JSON': (s) => JSON.stringify({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' }, data: { a: s } }, null, 2),
  'a Secret on one line of JSON': (s) => JSON.stringify({ apiVersion: 'v1', data: { a: s }, kind: 'Secret', metadata: { name: 's' } }),
  'the second copy of a Secret': (s) => `apiVersion: v1\nkind: Service\nmetadata:\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: |\n      {"apiVersion":"v1","kind":"Secret","data":{"a":"${s}"}}\n  name: web\nspec:\n  ports: []\n`,
  'a second copy in JSON': (s) => JSON.stringify({ kind: 'ConfigMap', metadata: { name: 'x', annotations: { 'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify({ kind: 'ConfigMap', data: { a: s } }) } } }, null, 4),
  'a second copy in a describe': (s) => `Name:         web\nNamespace:    default\nLabels:       <none>\nAnnotations:  kubectl.kubernetes.io/last-applied-configuration:\n                {"apiVersion":"v1","data":{"a":"${s}"}}\nData\n====\nEvents:  <none>\n`,
  'environment in YAML': (s) => `kind: Pod\nmetadata:\n  name: p\nspec:\n  containers:\n  - name: c\n    env:\n    - name: DB_PASSWORD\n      value: ${s}\n    - name: API_TOKEN\n      value: "${s} and ${s}"\n`,
  'environment in JSON': (s) => JSON.stringify({ kind: 'Pod', metadata: { name: 'p' }, spec: { containers: [{ name: 'c', env: [{ name: 'DB_PASSWORD', value: s }] }] } }),
  'environment in a describe': (s) => `Containers:\n  web:\n    Image:  x\n    Environment:\n      DB_PASSWORD:  ${s} ${s}\n      LINES_TOKEN:  first\n                    ${s}\n      PORT:         80\n    Mounts:  <none>\n`,
  'arguments in YAML': (s) => `    args:\n    - --password=${s}\n    - --token\n    - ${s}\n    command: ["run", "--secret-key", "${s}"]\n`,
  'a log': (s) => `E1121 10:11:12.123456       1 x.go:1] login failed password=${s} user=u\n2026-11-21T10:11:12Z INFO connect mysql://root:${s}@10.0.0.1:3306/db?token=${s}\n`,
  'a log in JSON': (s) => `{"level":"error","msg":"bad","password":"${s}","body":"{\\"secretKey\\":\\"${s}\\"}"}\n`,
  'curl -v': (s) => `$ curl -v -u admin:${s} -H "Authorization: Bearer ${s}" https://u:${s}@x.example.com/?access_token=${s}\n> GET / HTTP/1.1\n> Authorization: Basic ${b64(`u:${s}`)}\n> Authorization: Bearer ${s}\n> Cookie: session=${s}\n< Set-Cookie: sid=${s}; Path=/\n> X-Auth-Token: ${s}\n`,
  'a kubeconfig': (s) => `apiVersion: v1\nclusters:\n- cluster:\n    certificate-authority-data: ${s}\n    server: https://1.2.3.4:6443\nkind: Config\nusers:\n- name: u\n  user:\n    client-certificate-data: ${s}\n    client-key-data: >-\n      ${s}\n    token: ${s}\n    password: ${s} ${s}\n`,
  'a private key': (s) => `-----BEGIN RSA PRIVATE KEY-----\n${s}\n${s}\n-----END RSA PRIVATE KEY-----\n`,
  'a private key in JSON': (s) => `{"key": "-----BEGIN EC PRIVATE KEY-----\\n${s}\\n-----END EC PRIVATE KEY-----\\n"}`,
  'an access key of Alibaba Cloud': (s) => `accessKeyId: LTAI5t${s}\naccessKeySecret: ${s}\n`,
  'an access key of Tencent Cloud': (s) => `SecretId=AKID${s}AAAA\nSecretKey=${s}\n`,
  'a pull secret': (s) => `data:\n  .dockerconfigjson: ${b64(s)}${s}\n{"auths":{"registry.example.com":{"username":"u","password":"${s}","auth":"${s}"}}}\n`,
  'a token in an annotation': (s) => `Name:         web\nNamespace:    default\nAnnotations:  example.com/api-token: ${s}\n              example.com/db-password: ${s} ${s}\nSelector:     a=b\nType:         ClusterIP\n`,
  'a value taken out of a Secret': (s) => `[root@vm ~]# kubectl get secret db -o jsonpath='{.data.password}' | base64 -d\n${s}\n`,
};
