import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { formatAddress, parseAnswers, type WalkAddress } from '#domain/flow/address.ts';

/** Parameters of the walk itself; every other one (`lang`, `embed`, `theme` …) is kept from page to page. */
const OWN = new Set(['a', 'v']);

/** The parameters that every address on the page must carry on. */
export function useKeptParameters(): Readonly<Record<string, string>> {
  const { search } = useLocation();
  return useMemo(() => Object.fromEntries([...new URLSearchParams(search)].filter(([key]) => !OWN.has(key))), [search]);
}

/** Reads the walk out of the address; `malformed` counts entries that are no answers. */
export function useWalkAddress(flow: string, node: string | undefined): { address: WalkAddress; malformed: number } {
  const { search } = useLocation();
  return useMemo(() => {
    const parameters = new URLSearchParams(search);
    const { answers, malformed } = parseAnswers(parameters.get('a'), flow);
    const version = parameters.get('v');
    return { address: { flow, answers, ...(node ? { node } : {}), ...(version ? { version } : {}) }, malformed };
  }, [search, flow, node]);
}

/** The link to a place in a walk, language and theme kept. */
export function useHrefOf(): (address: WalkAddress) => string {
  const keep = useKeptParameters();
  return useCallback((address) => `#${formatAddress(address, keep)}`, [keep]);
}

/** The link to any page, by the part of its address behind the `#`, language and theme kept. */
export function useHrefOfPage(): (address: string) => string {
  const keep = useKeptParameters();
  return useCallback((address) => {
    const parameters = new URLSearchParams(keep).toString();
    return `#${address}${parameters === '' ? '' : `?${parameters}`}`;
  }, [keep]);
}

/** Goes to a place in a walk. In an embed a step replaces the history entry: the host's Back stays the host's. */
export function useGoTo(): (address: WalkAddress) => void {
  const keep = useKeptParameters();
  const navigate = useNavigate();
  return useCallback((address) => void navigate(formatAddress(address, keep), { replace: keep['embed'] === '1' }), [keep, navigate]);
}
