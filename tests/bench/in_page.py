"""What is measured within the page, of a playground `e`: functions for `evaluate`."""

EXPORT = """async (e, runs) => {
  const times = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await e.export('widget')
    times.push(performance.now() - start)
  }
  return times
}"""
STANDS_BY = """async (e) => {
  while (!e.shadowRoot.querySelector('iframe:not([name])')) {
    await new Promise(requestAnimationFrame)
  }
  await new Promise((done) => setTimeout(done, 500))
}"""
"""Waits until a frame waits for the next run and has had the time to execute the modules."""

REPLACED = f"""async (e) => {{
  const standsBy = {STANDS_BY}
  const before = e.shadowRoot.querySelector('iframe:not([name])')
  while (before?.isConnected) await new Promise(requestAnimationFrame)
  await standsBy(e)
}}"""
"""Waits until another frame waits than now: one for the code of now."""

RUN = f"""async (e, runs) => {{
  const standsBy = {STANDS_BY}
  const total = async () => {{
    const {{ status, timings }} = await e.run()
    if (status !== 'mounted') throw new Error(status)
    return timings.total
  }}
  const times = []
  for (let run = 0; run < runs; run++) {{
    await standsBy(e)
    const warm = await total()
    times.push([await total(), warm])
  }}
  return times
}}"""
"""Runs in pairs: the second comes before a frame can be made that waits for it, and is cold."""

SWITCH = """async (e, runs) => {
  await e.run()
  const times = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    const { status } = await e.selectLead(e.leads[(run + 1) % 2].id)
    if (status !== 'mounted') throw new Error(status)
    times.push(performance.now() - start)
  }
  return times
}"""
SET_STATE = """async (e, runs) => {
  const times = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await e.setState('sys', { pageTitle: `title ${run}` })
    times.push(performance.now() - start)
  }
  return times
}"""
"""From the page and back: the change is checked, made and delivered to each subscriber."""

WATCH_KEYS = """(e) => {
  const root = e.shadowRoot
  const times = (e.keyTimes = [])
  const after = (work) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = work
    port2.postMessage(null)
  }
  root.addEventListener('keydown', () => {
    const pressed = performance.now()
    let handled = 0
    // The window hears it last, after the microtasks of all who heard it before.
    addEventListener('input', () => {
      handled = performance.now() - pressed
    }, { once: true })
    // It is asked for before the editor asks for the same frame, so that the editor's work follows.
    requestAnimationFrame(() => {
      const frame = performance.now()
      after(() => times.push(handled + performance.now() - frame))
    })
  }, { capture: true })
}"""
"""Notes how long each key keeps the page busy: its handling, and the frame that draws it.

The wait for the frame in between does not count. A message posted while a key is handled would
count it in: Chromium holds such tasks back until the frame is drawn."""
