export interface StaticServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}
export function serveDist(options: { port: number; base?: string; firstFree?: boolean }): Promise<StaticServer>;
export function closeOnSignal(server: StaticServer): void;
