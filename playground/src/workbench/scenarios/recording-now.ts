/** The playgrounds, by their controllers, in which a scenario is being recorded; what records comes later. */
export const recordingNow = new WeakSet<object>();
