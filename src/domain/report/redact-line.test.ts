import { describe, expect, it } from 'vitest';
import { redactText } from './redact.ts';

const word = 'nY6tGv2Kd';

describe('secrets in a line', () => {
  it.each([
    `密码：${word}`,
    `登录口令=${word}`,
    `数据库密码: "${word}"`,
    `密钥＝${word}`,
    `token：${word}`,
    `密码是 ${word}，麻烦看下`,
    `密码为：${word}。`,
    `the password is ${word}`,
    `password => ${word}`,
    `dial app:${word}@tcp(10.0.0.4:3306)/shop failed`,
    `dsn: "app:${word}@unix(/tmp/db.sock)/shop"`,
    `connect app:${word}@db.example.com:5432 refused`,
    `redis.auth=${word}`,
    `REDIS_AUTH: ${word}`,
    `masterauth ${word}`,
    `  requirepass "${word}"`,
  ])('hides that of %j', (text) => {
    expect(redactText(text).text).not.toContain(word);
    expect(redactText(`3m  Warning  Unhealthy  pod/web-1  Readiness probe failed: ${text}`).text).not.toContain(word);
  });

  it('keeps the sentence around it', () => {
    expect(redactText(`密码：${word}，报错 dial root:${word}@tcp(10.0.0.4:3306)/x`).text).toBe('密码：***，报错 dial root:***@tcp(10.0.0.4:3306)/x');
  });

  it.each([
    '密码错误：请重试',
    '密码：',
    'password: ',
    'the password is incorrect',
    'image: shop/mysql:8.0@sha256:0123456789abcdef0123456789abcdef',
    'http://a.example.com:80/x@y.example.com:80',
    'mail me@example.com:25',
    'client-auth: required',
    'nginx.ingress.kubernetes.io/auth-secret: basic-auth-1',
    'service.cloud.tencent.com/pass-to-target: "on"',
    'service.beta.kubernetes.io/alibaba-cloud-loadbalancer-cert-id: 1234567890_ab_12',
    'PASSWORD_FILE: /run/secrets/db',
  ])('leaves %j alone', (text) => {
    expect(redactText(text).text).toBe(text);
  });
});
