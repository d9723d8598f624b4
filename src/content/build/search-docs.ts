import type { AnnotationDoc } from '#domain/annotation-types.ts';
import type { FlowDoc, FlowNode, Product } from '#domain/content-types.ts';
import type { ArticleDoc, TermDoc } from '#domain/library-types.ts';
import type { EventRow, RuleDoc } from '#domain/rules/types.ts';
import type { SearchDoc } from '#domain/search/types.ts';
import { LANGS, plainText } from '#domain/text.ts';
import type { Lang, Localized } from '#domain/text.ts';
import type { ContentData } from './content-data.ts';
import type { Compile } from './localize.ts';

type Both = Readonly<Record<Lang, string>>;
/** Plain words of a text in both languages. */
type Plain = (words: Localized) => Both;

/** Everything that has a page, as the search sees it: plain words in both languages. */
export function buildSearchDocs(data: ContentData): SearchDoc[] {
  const plain: Plain = (words) => Object.fromEntries(LANGS.map((lang) => [lang, plainWords(words[lang], data.compile)])) as Both;
  return [
    ...data.flows.flatMap((flow) => [flowDoc(flow, plain), ...nodeDocs(flow, plain)]),
    ...data.rules.map((rule) => findingDoc(rule, '', rule.product, plain)),
    ...data.events.flatMap(({ product, rows }) => rows.filter(({ level }) => level === 'cause').map((row) => findingDoc(row, rowKeys(row), product, plain))),
    ...data.annotations.map((doc) => annotationDoc(doc, plain)),
    ...data.articles.map((doc) => articleDoc(doc, plain)),
    ...(data.glossary?.terms ?? []).map((doc) => termDoc(doc, plain)),
  ];
}

function flowDoc(flow: FlowDoc, plain: Plain): SearchDoc {
  return {
    id: `flow ${flow.id}`,
    kind: 'flow',
    ...aboutProducts([flow.product]),
    title: plain(flow.title),
    about: plain(flow.summary),
    keys: flow.id,
    symptoms: flow.symptoms.flatMap((symptom) => Object.values(plain(symptom))).join('\n'),
    address: `/f/${flow.id}`,
  };
}

/** Outcomes by their cause, questions by why they are asked. Hand-offs say nothing of their own. */
function nodeDocs(flow: FlowDoc, plain: Plain): SearchDoc[] {
  return Object.entries(flow.nodes).flatMap(([id, node]) => {
    const about = aboutNode(node);
    return about === undefined ? [] : [{
      id: `node ${flow.id}/${id}`,
      kind: 'node' as const,
      ...aboutProducts([flow.product]),
      title: plain(node.title),
      about: plain(about),
      keys: '',
      symptoms: '',
      address: `/f/${flow.id}/${id}`,
    }];
  });
}

function aboutNode(node: FlowNode): Localized | undefined {
  if (node.kind === 'outcome') return node.cause;
  return node.kind === 'question' ? node.why : undefined;
}

function findingDoc(doc: RuleDoc | EventRow, keys: string, product: Product, plain: Plain): SearchDoc {
  return {
    id: `finding ${doc.id}`,
    kind: 'finding',
    ...aboutProducts([product]),
    title: withCodes(plain(doc.title), doc),
    about: plain(doc.cause),
    keys: `${doc.id} ${keys}`.trim(),
    symptoms: 'messages' in doc ? (doc.messages ?? []).map(withoutHoles).join('\n') : '',
    address: `/x/${doc.id}`,
  };
}

/** The same number means different things for a Service and for an Ingress, so it is said beside the title. */
function withCodes(title: Both, doc: RuleDoc | EventRow): Both {
  if (!('codes' in doc) || doc.codes === undefined) return title;
  const suffix = ` · ${doc.codes.join(', ')}${doc.objects ? ` (${doc.objects.join(', ')})` : ''}`;
  return { zh: title.zh + suffix, en: title.en + suffix };
}

function rowKeys({ codes = [], reasons = [] }: EventRow): string {
  return [...codes, ...reasons].join(' ');
}

function annotationDoc(doc: AnnotationDoc, plain: Plain): SearchDoc {
  const names = [doc.key, ...(doc.legacyKey === undefined ? [] : [doc.legacyKey])];
  const [key = ''] = names;
  return {
    id: `annotation ${doc.id}`,
    kind: 'annotation',
    ...aboutProducts(doc.products),
    title: { zh: key, en: key },
    about: plain(doc.meaning),
    keys: names.join(' '),
    symptoms: '',
    address: `/a/${encodeURIComponent(key)}`,
  };
}

function articleDoc(doc: ArticleDoc, plain: Plain): SearchDoc {
  return {
    id: `article ${doc.id}`,
    kind: 'article',
    ...aboutProducts([doc.product]),
    title: plain(doc.title),
    about: plain(doc.summary),
    keys: doc.id,
    symptoms: doc.questions.flatMap((question) => Object.values(plain(question))).join('\n'),
    address: `/h/${doc.id}`,
  };
}

function termDoc(doc: TermDoc, plain: Plain): SearchDoc {
  return {
    id: `term ${doc.id}`,
    kind: 'term',
    ...aboutProducts(doc.product === undefined ? [] : [doc.product]),
    title: plain(doc.term),
    about: plain(doc.definition),
    keys: '',
    symptoms: doc.names.join('\n'),
    address: `/g/${doc.id}`,
  };
}

/** Nothing where it holds for any cluster. */
function aboutProducts(products: readonly Product[]): { readonly products?: readonly Product[] } {
  return products.length === 0 || products.includes('kubernetes') ? {} : { products };
}

/** Plain words on one line; what a finding fills in is left out. */
function plainWords(markdown: string, compile: Compile): string {
  return withoutHoles(plainText(compile(markdown))).replace(/\s+/g, ' ').trim();
}

function withoutHoles(text: string): string {
  return text.replace(/\{\{?[\w.:-]+\}?\}/g, '…');
}
