import { basename } from 'node:path';
import type { AnnotationFile, AnnotationFindingsFile } from '#domain/annotation-types.ts';
import type { Drawing } from '#domain/diagram/drawing.ts';
import type { FlowDoc, Remedy, SourceDoc } from '#domain/content-types.ts';
import type { ArticleDoc, ChangelogFile, CoverageFile, GlossaryFile } from '#domain/library-types.ts';
import type { EventFile, RuleDoc } from '#domain/rules/types.ts';
import type { WholeContent } from '../types.ts';
import { shownText } from './compile-text.ts';
import type { ContentData, SampleDoc } from './content-data.ts';
import { contentVersionOf, readContentFiles } from './content-files.ts';
import type { ContentFile, ContentKind } from './content-files.ts';
import { sampleTexts } from './sample-texts.ts';
import { wholeContent } from './whole-content.ts';

/**
 * Reads the content folder without validating it, which is the work of the content lint.
 * Throws when a file is not JSON, with its name.
 */
export function loadForNode(root: string): WholeContent {
  return wholeContent(readData(root));
}

function readData(root: string): ContentData {
  const files = readContentFiles(root);
  const valuesOf = <Value>(kind: ContentKind): Value[] => files.filter((file) => file.kind === kind).map((file) => parse(file) as Value);
  const samples = valuesOf<{ samples: SampleDoc[] }>('samples').flatMap((file) => file.samples);
  const texts = sampleTexts(root, samples);
  return {
    version: contentVersionOf(files, texts),
    flows: valuesOf<FlowDoc>('flow'),
    rules: valuesOf<RuleDoc>('rule'),
    events: valuesOf<EventFile>('events'),
    annotations: valuesOf<AnnotationFile>('annotations').flatMap((file) => file.annotations),
    annotationFindings: valuesOf<AnnotationFindingsFile>('annotation-findings')[0],
    remedies: valuesOf<{ remedies: Remedy[] }>('remedies').flatMap((file) => file.remedies),
    sources: valuesOf<{ sources: SourceDoc[] }>('sources').flatMap((file) => file.sources),
    synonyms: valuesOf<{ groups: string[][] }>('synonyms').flatMap((file) => file.groups),
    articles: valuesOf<ArticleDoc>('article'),
    glossary: valuesOf<GlossaryFile>('glossary')[0],
    changelog: valuesOf<ChangelogFile>('changelog')[0],
    coverage: valuesOf<CoverageFile>('coverage')[0],
    drawings: new Map(files.filter(({ kind }) => kind === 'drawing').map((file) => [basename(file.path, '.json'), parse(file) as Drawing])),
    samples: samples.map((sample, index) => ({ ...sample, text: texts[index] ?? '' })),
    compile: shownText,
  };
}

function parse(file: ContentFile): unknown {
  try {
    return JSON.parse(file.text);
  } catch (error) {
    throw new Error(`${file.file} is no JSON: run npm run content:lint`, { cause: error });
  }
}
