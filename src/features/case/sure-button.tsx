import { useEffect, useState } from 'react';
import { Button } from '#ui/button.tsx';

/** How long the question stands, in milliseconds. */
const WAITS = 5000;

/** A button that asks once more in its own place; frames may refuse dialogs of the browser. */
export function SureButton({ label, sure, onSure }: { label: string; sure: string; onSure: () => void }) {
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (!asking) return undefined;
    const timer = setTimeout(() => setAsking(false), WAITS);
    return () => clearTimeout(timer);
  }, [asking]);
  const press = () => {
    setAsking(!asking);
    if (asking) onSure();
  };
  return <Button look={asking ? 'plain' : 'quiet'} onClick={press}><span aria-live="polite">{asking ? sure : label}</span></Button>;
}
