// oxlint-disable-next-line typescript/triple-slash-reference -- the build of the single file is told by a variable of the environment
/// <reference path="../env.d.ts" />

declare module 'virtual:wenzhen/index' {
  export const flows: readonly import('./types.ts').FlowSummary[];
  export const contentVersion: string;
  export const samples: readonly import('./types.ts').SampleTitle[];
  /** Of a flow that is listed; undefined where everything is made from the one copy of the content. */
  export const importFlow: ((flow: string, lang: import('#domain/text.ts').Lang) => Promise<import('./types.ts').FlowFile>) | undefined;
}

declare module 'virtual:wenzhen/flow/*' {
  const bundle: import('./types.ts').FlowBundle;
  export default bundle;
  export const drawing: import('#domain/diagram/drawing.ts').Drawing | undefined;
}

declare module 'virtual:wenzhen/logic' {
  const logic: import('./types.ts').ContentLogic;
  export default logic;
}

declare module 'virtual:wenzhen/words/*' {
  const words: import('./types.ts').FindingWordsBundle;
  export default words;
}

declare module 'virtual:wenzhen/annotations/*' {
  const bundle: import('./types.ts').AnnotationBundle;
  export default bundle;
}

declare module 'virtual:wenzhen/articles/*' {
  const bundle: import('./types.ts').ArticleBundle;
  export default bundle;
}

declare module 'virtual:wenzhen/glossary/*' {
  const bundle: import('./types.ts').GlossaryBundle;
  export default bundle;
}

declare module 'virtual:wenzhen/coverage/*' {
  const bundle: import('./types.ts').CoverageBundle;
  export default bundle;
}

declare module 'virtual:wenzhen/search' {
  const search: import('./types.ts').SearchContent;
  export default search;
}

declare module 'virtual:wenzhen/samples' {
  const texts: Readonly<Record<string, string>>;
  export default texts;
}

declare module 'virtual:wenzhen/pack-base' {
  export const base: import('./types.ts').PackBase;
}

declare module 'virtual:wenzhen/stored' {
  const stored: import('./build/stored-content.ts').StoredContent;
  export default stored;
}
