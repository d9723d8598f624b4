import { useEffect, useSyncExternalStore } from 'react';
import { useSearchParams } from 'react-router';
import type { Lang } from '#domain/text.ts';
import { usePreferences } from '#store/use-stores.ts';

/** The language and theme in force, set on the document. The address wins, then the remembered choice, then the browser. */
export function useAppearance(): Lang {
  const [parameters] = useSearchParams();
  const chosenLang = usePreferences((state) => state.lang);
  const chosenTheme = usePreferences((state) => state.theme);
  const systemDark = useSystemDark();

  const lang = asLang(parameters.get('lang')) ?? chosenLang ?? browserLang();
  const asked = parameters.get('theme');
  const theme = asked === 'dark' || asked === 'light' ? asked : chosenTheme === 'auto' ? (systemDark ? 'dark' : 'light') : chosenTheme;

  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
  }, [lang]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return lang;
}

function asLang(value: string | null): Lang | undefined {
  return value === 'zh' || value === 'en' ? value : undefined;
}

function browserLang(): Lang {
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

const DARK = '(prefers-color-scheme: dark)';

function useSystemDark(): boolean {
  return useSyncExternalStore(
    (notify) => {
      const query = matchMedia(DARK);
      query.addEventListener('change', notify);
      return () => query.removeEventListener('change', notify);
    },
    () => matchMedia(DARK).matches,
  );
}
