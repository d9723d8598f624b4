export type Tree = Readonly<Record<string, unknown>>;

export interface KubeObject extends Tree {
  readonly kind: string;
  readonly metadata: Tree & { readonly name: string; readonly namespace?: string };
}

/** An event as it was served; ages are seconds before the text was printed. */
export interface ServedEvent {
  readonly type: string;
  readonly reason: string;
  readonly source: string;
  readonly host?: string;
  readonly message: string;
  readonly lastSeen: number;
  readonly firstSeen?: number;
  readonly count?: number;
}

export interface Served {
  readonly object: KubeObject;
  readonly events: readonly ServedEvent[];
}

/** One recorded output and what it shows. */
export interface Recording {
  readonly name: string;
  readonly minor: number;
  readonly version: string;
  readonly args: readonly string[];
  readonly text: string;
}

export interface Recorded {
  /** `1.31` -> `v1.31.9`. */
  readonly versions: Readonly<Record<string, string>>;
  /** Recordings of one version. */
  readonly of: (version: string) => readonly Recording[];
  readonly served: readonly Served[];
  readonly manifest: (file: string) => string;
  readonly states: Readonly<Record<string, Served>>;
}

export function asObject(value: unknown): Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Tree) : {};
}

/** Opens the recordings. `read` gives the text of a file below their folder, `list` the names in a folder. */
export function openRecorded(read: (file: string) => string, list: (folder: string) => readonly string[]): Recorded {
  const versions = JSON.parse(read('versions.json')) as Record<string, string>;
  const calls = JSON.parse(read('calls.json')) as Record<string, readonly string[]>;
  const files = list('objects').map((file) => ({ name: file.replace(/\.json$/, ''), ...(JSON.parse(read(`objects/${file}`)) as { objects: KubeObject[]; events: ServedEvent[] }) }));
  const served = files.flatMap(({ objects, events }) => objects.map((object, index) => ({ object, events: index === 0 ? events : [] })));
  const states = Object.fromEntries(files.flatMap(({ name, objects, events }) => (objects[0] ? [[name, { object: objects[0], events }]] : [])));
  return {
    versions,
    served,
    states,
    manifest: (file) => read(`yaml/${file}.yaml`),
    of: (version) => {
      const present = new Set(list(version));
      return Object.entries(calls).filter(([name]) => present.has(`${name}.txt`)).map(([name, args]) => ({
        name, args, version, minor: Number(version.split('.')[1]), text: read(`${version}/${name}.txt`),
      }));
    },
  };
}
