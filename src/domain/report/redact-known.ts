import { isHarmlessValue, MASK } from './redact-words.ts';

/** Secrets that gave themselves away somewhere, to be hidden wherever else they stand. */
export interface KnownSecrets {
  /** Takes a value that was hidden. What would hide half of every text, or names an object, is not kept. */
  learn(value: string): void;
  /** @param onHidden called for each word that is hidden */
  hide(text: string, onHidden?: () => void): string;
}

const LEAST = 6;
/** Words that texts of a cluster are made of: as a password they say nothing, and hidden everywhere they cost too much. */
const COMMON = new Set(
  (
    'access account address admin administrator annotation annotations another apiserver backend balancer basic bearer bucket certificate changeme client cluster config configmap connect connection ' +
    'container controller created credential credentials database default deployment development docker domain elastic enable enabled endpoint endpoints environment example external failed frontend ' +
    'gateway grafana guest health healthy hostname ingress internal ip-hash jenkins kafka kibana kubelet kubernetes listener loadbalancer localhost manager master memory message metadata minio mongodb ' +
    'monitor namespace network nginx nobody normal number object opaque oracle password please policy postgres postgresql private prod production prometheus protocol public rabbitmq readiness release ' +
    'replica request require resource running sample secret secrets server service session source staging status storage string syncing system target tencent tenant testing unhealthy unknown update ' +
    'username volume waiting warning webhook worker base64 sha256 sha512'
  ).split(' '),
);
/** A variable that the value is taken from, and a file that holds it. */
const REFERENCE = /^\$[({]{0,2}\w+[)}]{0,2}$|^(?:~|\.{0,2})\/[\w./-]*$/;
/** Hosts, files and keys of labels and annotations, which stand in fields that sound secret as often as secrets do. */
const ADDRESS = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+(?:\/[\w.-]*|:\d{1,5})?$/;
const PIECES = /[\s"'\\,;{}[\]()<>:=@/&|?]+/;

/** @param names of the objects at hand: an object's name is no secret, and a report without names is of no use */
export function createKnownSecrets(names: ReadonlySet<string> = new Set()): KnownSecrets {
  const telling = new Set<string>();
  const plain = new Set<string>();
  let pattern: RegExp | null = null;
  const add = (word: string): void => {
    if (names.has(word) || word.includes(MASK) || REFERENCE.test(word) || ADDRESS.test(word)) return;
    const kind = isPlain(word) ? plain : telling;
    if (kind.has(word)) return;
    kind.add(word);
    pattern = null;
  };
  return {
    learn: (value) => {
      const whole = value.trim().replace(/,$/, '').replace(/^\\{0,3}(["'])(.*?)\\{0,3}\1$/, '$2');
      if (whole.length >= LEAST && !isHarmlessValue(whole) && !COMMON.has(whole.toLowerCase())) add(whole);
      for (const piece of whole.split(PIECES)) if (piece !== whole && isTellingPiece(piece)) add(piece);
    },
    hide: (text, onHidden) => {
      if (telling.size + plain.size === 0) return text;
      pattern ??= telling.size === 0 ? NOTHING : new RegExp([...telling].sort((a, b) => b.length - a.length).map(escape).join('|'));
      const shown = pattern.test(text) ? maskAll(text, new RegExp(pattern, 'g'), () => true, onHidden) : text;
      return plain.size === 0 ? shown : maskAll(shown, WORD, (word) => plain.has(word), onHidden);
    },
  };
}

const NOTHING = /(?!)/;
const WORD = /[A-Za-z0-9]{6,}/g;

function maskAll(text: string, pattern: RegExp, isSecret: (word: string) => boolean, onHidden?: () => void): string {
  return text.replace(pattern, (word) => {
    if (!isSecret(word)) return word;
    onHidden?.();
    return MASK;
  });
}

/** Letters alone or digits alone may be part of many words and numbers: such a secret is hidden only as a word of its own. */
function isPlain(word: string): boolean {
  return word.length < 16 && /^(?:[A-Za-z]?[a-z]+|[A-Z]+|\d+)$/.test(word);
}

/** Of a longer value (a header, a line of a file), the words that are no ordinary ones. */
function isTellingPiece(piece: string): boolean {
  return (piece.length >= 8 && /\d/.test(piece) && /[A-Za-z]/.test(piece)) || /^[\w+-]{20,}$/.test(piece);
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
