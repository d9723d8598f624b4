/** A piece of a line. Plain strings hold no markup. */
export type Inline =
  | string
  | { readonly t: 'strong'; readonly v: string }
  | { readonly t: 'code'; readonly v: string }
  | { readonly t: 'link'; readonly href: string; readonly v: string };

export type ReportBlock =
  | { readonly t: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly t: 'paragraph'; readonly c: readonly Inline[] }
  | { readonly t: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly t: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly (readonly Inline[])[])[] }
  | { readonly t: 'code'; readonly v: string };

/** What leaves the page, before it is Markdown, plain text or HTML. */
export interface ReportDocument {
  /** Empty: the document has no title, as a letter. */
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
}
