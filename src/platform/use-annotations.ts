import { loadAnnotations } from '#content/catalogue.ts';
import { bundleHook } from './bundle-hook.ts';

/** What is known about annotations in one language; undefined until it has arrived, null when it cannot be loaded. */
export const useAnnotations = bundleHook((lang) => loadAnnotations(lang));
