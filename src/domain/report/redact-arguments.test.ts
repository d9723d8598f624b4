import { describe, expect, it } from 'vitest';
import { redactValue } from './redact-value.ts';
import { redactText } from './redact.ts';

const word = 'vJ8rTq3Lw';

describe('arguments in a text', () => {
  it.each([
    `exec [mysqldump -h db -p${word} shop] delay=0s`,
    `command: ["mariadb-admin","-uroot","-p${word}","ping"]`,
    `command: [sshpass, -p, ${word}, ssh, host]`,
    `sh -c "mongo -u root -p ${word} --eval x"`,
    `mysql -p'${word} and ${word}' -e x`,
    `{"message":"mysql -p\\"${word}\\" -e x"}`,
    `probe "redis-cli -h cache -a ${word} ping" timed out`,
    `cmd: ["redis-cli" "-a" "${word}"]`,
    `args: ["--requirepass", ${word}]`,
    `args: [--db.password, '${word}']`,
    `kubectl exec db-0 -- mysql -uroot -p${word} -e 'show tables'`,
    `docker login -u me -p ${word} registry.example.com`,
    `- /usr/bin/mysqladmin\n- ping\n- -p${word}`,
    `command:\n- redis-cli\nargs:\n- -a\n- ${word}`,
    `    Command:\n      redis-cli\n    Args:\n      -a\n      ${word}\n    State:  Running`,
    `  "command": [\n    "redis-cli",\n    "-a",\n    "${word}"\n  ]`,
    `    Args:\n      --masterauth\n      ${word}`,
  ])('hides the secret of %j', (text) => {
    for (const one of [text, text.replace(/^/gm, '> '), text.replaceAll('\n', '\r\n')]) expect(redactText(one).text).not.toContain(word);
  });

  it.each([
    `kubectl patch svc mongo -p '{"spec":{"type":"LoadBalancer"}}'`,
    'kubectl logs mongo-0 -p web',
    'docker run --name mongo -p 27017:27017 mongo',
    'mysql -uroot -p shop -P3306',
    'redis-cli -a $(REDIS_PASSWORD) ping',
    'sshpass -f /etc/pass ssh -p 2222 host',
    '--password-file /run/secrets/db',
    '- --password-file\n- /run/secrets/db',
    'docker run --user 1000:1000 web',
    '    Args:\n      --password\n    State:          Waiting\n      Reason:       CrashLoopBackOff',
  ])('leaves %j alone', (text) => {
    expect(redactText(text).text).toBe(text);
  });

  it('keeps the rest of the command', () => {
    expect(redactText(`exec [mysqladmin -uroot -p${word} ping] delay=0s`).text).toBe('exec [mysqladmin -uroot -p*** ping] delay=0s');
  });

  it('takes no longer for a line of nothing but options', () => {
    const start = performance.now();
    for (const part of ['mysql -p" ', '--password ', 'redis-cli -a x,', 'requirepass ']) redactText(part.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('arguments in a list', () => {
  it.each([
    [{ args: ['--requirepass', word] }, { args: ['--requirepass', '***'] }],
    [{ args: ['--password', `two ${word}`, '--port', '80'] }, { args: ['--password', '***', '--port', '80'] }],
    [{ args: ['--password', 12345678] }, { args: ['--password', '***'] }],
    [{ command: ['redis-cli', '-a', word, 'ping'] }, { command: ['redis-cli', '-a', '***', 'ping'] }],
    [{ args: [`-p${word}`, 'ping'], command: ['mysqladmin'] }, { args: ['-p***', 'ping'], command: ['mysqladmin'] }],
    [{ command: ['sh', '-c', `mysql -uroot -p${word} -e x`] }, { command: ['sh', '-c', 'mysql -uroot -p*** -e x'] }],
    [{ command: ['curl', '-u', `me:${word}`] }, { command: ['curl', '-u', 'me:***'] }],
  ])('hides in %j', (value, shown) => {
    expect(redactValue(value)).toEqual(shown);
  });

  it('leaves what only looks like it', () => {
    const spec = { command: ['web', '-p', '8080', '--password-file', '/etc/p'], args: ['--name', 'x', '-prod'], ports: [1, 2] };
    expect(redactValue(spec)).toEqual(spec);
  });
});
