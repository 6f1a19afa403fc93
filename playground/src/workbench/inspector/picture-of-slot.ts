import { type Looking, SlotInspector } from '../../session/inspection/slot-inspector.ts';

/** A picture of the first slot, which is the reader's widget's. @throws RangeError where there is none */
export async function pictureOfSlot(cabinet: Looking): Promise<Blob> {
  const inspector = new SlotInspector(cabinet);
  const [slot] = await inspector.children(null, 0);
  return inspector.picture(slot?.id ?? 0);
}
