import { parseArgs } from 'node:util';
import type { Lang } from '#domain/text.ts';

/** A call as it was understood. `inputs` holds file names and `-` for standard input. */
export interface Call {
  readonly inputs: readonly string[];
  readonly format: 'text' | 'json';
  readonly lang: Lang;
  readonly failOn: 'error' | 'warning' | undefined;
}

/** What is wrong with a call; `lang` is the language asked for, as far as it can be told. */
export interface CallFault {
  readonly lang: Lang;
  readonly option: string;
}

const CHOICES = { format: ['text', 'json'], lang: ['zh', 'en'], 'fail-on': ['error', 'warning'] } as const;

const isChoice = (option: keyof typeof CHOICES, value: string | undefined): boolean =>
  value === undefined || (CHOICES[option] as readonly string[]).includes(value);

/** Reads the command line. Without file names standard input is read. */
export function readCall(argv: readonly string[]): { call: Call } | { fault: CallFault } | { help: Lang } {
  const langAt = argv.findIndex((one) => one === '--lang' || one === '--lang=en');
  const lang: Lang = argv[langAt] === '--lang=en' || (langAt >= 0 && argv[langAt + 1] === 'en') ? 'en' : 'zh';
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        lang: { type: 'string', default: 'zh' },
        'fail-on': { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return { help: lang };
    const wrong = (['format', 'lang', 'fail-on'] as const).find((option) => !isChoice(option, values[option]));
    if (wrong !== undefined) return { fault: { lang, option: `--${wrong} ${values[wrong] ?? ''}` } };
    return {
      call: {
        inputs: positionals.length === 0 ? ['-'] : [...new Set(positionals)],
        format: values.format as Call['format'],
        lang,
        failOn: values['fail-on'] as Call['failOn'],
      },
    };
  } catch (error) {
    return { fault: { lang, option: error instanceof Error ? error.message : String(error) } };
  }
}
