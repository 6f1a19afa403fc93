/**
 * What acts in the cabinet takes the focus there, as the client would. What is returned gives it back to where it is
 * now, unless the reader has gone elsewhere meanwhile.
 */
export function keepFocus(): () => void {
  const before = focused();
  return () => {
    if (focused() instanceof HTMLIFrameElement && before instanceof HTMLElement) {
      before.focus({ preventScroll: true });
    }
  };
}

function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) {
    element = element.shadowRoot.activeElement;
  }
  return element;
}
