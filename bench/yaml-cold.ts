import { yamlList } from './yaml-list.ts';
import { YAML_READERS, type YamlReader } from './yaml-readers.ts';

/** Times the first run of a reader in this process: `yaml-cold.ts <reader> <size>`. Prints milliseconds. */
const [reader = 'fast', size = '10000'] = process.argv.slice(2);
const text = `${yamlList(Number(size))}# first\n`;
const run = YAML_READERS[reader as YamlReader](text);
const started = performance.now();
run();
console.log(performance.now() - started);
