import { expect, it } from 'vitest';
import { splitCommands } from './shell.ts';

it.each([
  ['kubectl get svc -A | grep -i "Load Balancer"', [['kubectl', 'get', 'svc', '-A'], ['grep', '-i', 'Load Balancer']]],
  ["a 'x | y' && b; c || d", [['a', 'x | y'], ['b'], ['c'], ['d']]],
  ['a \\\n  -v # why\nb', [['a', '-v'], ['b']]],
  ['a $(b c) "$(d | e)"', [['b', 'c'], ['d'], ['e'], ['a', '$(b c)', '$(d | e)']]],
  ['a 2>&1 > /dev/null | b <in', [['a'], ['b']]],
  ['a -o jsonpath={.items[*].name}', [['a', '-o', 'jsonpath={.items[*].name}']]],
  ['', []],
])('splits %j', (text, commands) => {
  expect(splitCommands(text)).toEqual(commands);
});
