declare module 'virtual:wenzhen/index' {
  export const flows: readonly import('./types.ts').FlowSummary[];
  export const contentVersion: string;
  export const flowLoaders: import('./types.ts').FlowLoaders;
}

declare module 'virtual:wenzhen/flow/*' {
  const bundle: import('./types.ts').FlowBundle;
  export default bundle;
}

declare module 'virtual:wenzhen/logic' {
  export const library: import('./types.ts').ContentLogic['library'];
  export const conditions: import('./types.ts').ContentLogic['conditions'];
}

declare module 'virtual:wenzhen/words/*' {
  const words: import('./types.ts').FindingWordsBundle;
  export default words;
}

declare module 'virtual:wenzhen/samples' {
  export const samples: readonly import('./types.ts').Sample[];
}
