import { packShelf, subscribePacks } from '#content/packs.ts';
import type { EngineClient } from '#domain/engine/engine-client.ts';
import type { EvidenceStore } from '#store/evidence-store.ts';

/**
 * Lets the rules of a previewed pack judge what was pasted: whenever another one is looked at, the engine starts anew
 * with it, and reads again what is there. Packs of the site need no such thing: the engine waits for them.
 */
export function rejudgePreviewed(engine: EngineClient, evidence: EvidenceStore): void {
  let judged = packShelf().preview.opened?.pack;
  subscribePacks(() => {
    const previewed = packShelf().preview.opened?.pack;
    if (previewed === judged) return;
    judged = previewed;
    engine.cancel();
    const { inputs, readAgain } = evidence.getState();
    if (inputs.length > 0) void readAgain();
  });
}
