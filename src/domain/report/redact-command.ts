import { isHarmlessValue, isSecretKey } from './redact-words.ts';

/** Which of its options a program takes a secret with: as part of the word, as the next word, as `name:secret`. */
interface Program {
  readonly name: RegExp;
  readonly joined?: RegExp;
  readonly apart?: RegExp;
  readonly pair?: RegExp;
}

const PROGRAMS: readonly Program[] = [
  { name: /^(?:mysql|mariadb)[\w-]{0,20}$/, joined: /^-p(?=.)/ },
  { name: /^mongo[a-z]{0,10}$/, joined: /^-p(?=.)/, apart: /^-p$/ },
  { name: /^sshpass$/, joined: /^-p(?=.)/, apart: /^-p$/ },
  { name: /^(?:redis|valkey|keydb)-cli$/, apart: /^-a$/ },
  { name: /^ldap[a-z]{3,10}$/, joined: /^-w(?=.)/, apart: /^-w$/ },
  { name: /^(?:sqlcmd|bcp|tsql|isql|osql|ipmitool|mosquitto_[a-z]{2,4})$/, joined: /^-P(?=.)/, apart: /^-P$/ },
  { name: /^(?:cqlsh|beeline|rabbitmqadmin|login)$/, apart: /^-p$/ },
  { name: /^(?:plink|pscp|psftp)$/, apart: /^-pw$/ },
  { name: /^curl$/, joined: /^-u[^\s:]{1,200}:(?=.)/ },
];
/** Whether a line may run one of the programs, so that most lines need no closer look. */
const PROGRAM_HINT = /mysql|mariadb|mongo|-cli\b|sshpass|ldap|sqlcmd|\bbcp\b|[tio]sql|ipmitool|mosquitto|cqlsh|beeline|rabbitmqadmin|\blogin\b|plink|pscp|psftp|\bcurl\b/;
/** Commands whose own `-p` is another thing, whatever object they name: `kubectl patch svc mongo -p '{…}'`. */
const OTHER_OPTIONS = /^(?:patch|logs?)$/;
const PAIR_OPTION = /^(?:-u|--user|--proxy-user)$/;
const OPTION = /^--?([\w.-]{2,60})$/;
const BREAK = /^[;|&]+$/;
/** A variable, a number, a published port: nobody's secret. */
const NO_SECRET = /^\$[({]{0,2}\w*[)}]{0,2}$|^[\d.]{0,40}(?::\d{1,5})+(?:\/\w+)?$/;

export function mayRunProgram(line: string): boolean {
  return PROGRAM_HINT.test(line);
}

export function isSecretArgument(value: string): boolean {
  return value !== '' && !isHarmlessValue(value) && !NO_SECRET.test(value);
}

/** Reads the words of a command in their order. */
export interface CommandReader {
  /** Where in this word a secret starts; -1: nowhere. */
  next(word: string): number;
  /** Whether the word before was an option that takes a secret with the next word. */
  expects(): boolean;
  /** What follows belongs to no option before it. */
  forget(): void;
}

/** Tells the secrets among the words of a command by the options in front of them and by the program that takes these. */
export function createCommandReader(): CommandReader {
  let program: Program | undefined;
  let foreign = false;
  let waiting: 'secret' | 'pair' | null = null;
  const secretIn = (word: string): number => {
    const joined = program?.joined?.exec(word)?.[0].length ?? -1;
    return joined > 0 && isSecretArgument(word.slice(joined)) ? joined : -1;
  };
  const expected = (word: string, sort: 'secret' | 'pair'): number => {
    const start = sort === 'pair' ? word.indexOf(':') + 1 : 0;
    return (sort === 'secret' || start > 0) && isSecretArgument(word.slice(start)) && !NO_SECRET.test(word) ? start : -1;
  };
  return {
    next: (word) => {
      const before = waiting;
      waiting = null;
      if (before !== null && !word.startsWith('-')) return expected(word, before);
      if (word.startsWith('-')) {
        if (word === '--') foreign = false;
        const option = OPTION.exec(word)?.[1];
        if (program?.apart?.test(word) || (option !== undefined && isSecretKey(option))) waiting = 'secret';
        else if (PAIR_OPTION.test(word)) waiting = 'pair';
        return waiting === null ? secretIn(word) : -1;
      }
      if (BREAK.test(word)) foreign = false;
      if (BREAK.test(word) || OTHER_OPTIONS.test(word)) program = undefined;
      foreign ||= OTHER_OPTIONS.test(word);
      const name = /^\.{0,2}\//.test(word) ? word.slice(word.lastIndexOf('/') + 1) : word;
      if (!foreign) program = PROGRAMS.find((one) => one.name.test(name)) ?? program;
      return -1;
    },
    expects: () => waiting !== null,
    forget: () => {
      waiting = null;
    },
  };
}
