import { expect, test, type Visitor } from '../centre'

/** A vessel with water and a sample of it, made through the same entries that the screens send. */
async function drawWater(visitor: Visitor, run: string): Promise<string> {
  const session = await (await visitor.context.request.get('/api/session')).json()
  const append = async (step: string | null, body: unknown) => {
    const answer = await visitor.context.request.post(`/api/runs/${run}/entries`, {
      data: { step, body },
      headers: { 'X-XSRF-TOKEN': await token(visitor, session.csrf), 'Idempotency-Key': crypto.randomUUID() },
    })
    expect(answer.status(), await answer.text()).toBe(201)
  }
  const view = await (await visitor.context.request.get(`/api/runs/${run}`)).json()
  const steps = view.procedure.flatMap((unit: any) => unit.operations.flatMap((operation: any) => operation.steps))
  const order = steps.find((step: any) => step.kind === 'test' && step.test === 'ph')
  const draw = steps.find((step: any) => step.kind === 'sample' && step.sample === order.sample)
  const vessel = view.units.find((unit: any) => unit.name === draw.from)
  await append(null, {
    kind: 'command',
    command: { type: 'act', target: draw.from, action: 'fill', quantities: { weight: 20 }, names: {} },
  })
  const skipped = await visitor.context.request.post(`/api/runs/${run}/skip`, {
    data: { seconds: 600 },
    headers: { 'X-XSRF-TOKEN': await token(visitor, session.csrf), 'Idempotency-Key': crypto.randomUUID() },
  })
  expect(skipped.status(), await skipped.text()).toBe(200)
  const action = vessel.actions.find((each: any) => each.name === 'sample')
  await append(null, {
    kind: 'command',
    command: {
      type: 'act',
      target: draw.from,
      action: 'sample',
      quantities: { [action.quantities[0].name]: 50 },
      names: { [action.names[0].name]: order.sample },
    },
  })
  return order.id as string
}

async function token(visitor: Visitor, fallback: string): Promise<string> {
  const cookies = await visitor.context.cookies()
  return cookies.find(({ name }) => name === 'XSRF-TOKEN')?.value ?? fallback
}

test('a sample is tested at the bench, reported, and only then compared with the method', async ({ jiwoo }) => {
  const { page } = jiwoo
  const run = await jiwoo.startBatch()
  const order = await drawWater(jiwoo, run)
  await jiwoo.openStep(run, order)
  await jiwoo.step(order).getByRole('link', { name: 'To the lab bench' }).click()
  await page.getByRole('button', { name: 'Run the instrument' }).click()
  await expect(page.getByRole('heading', { name: 'Raw data' })).toBeVisible()
  await expect(page.getByText('shown after you have reported')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Readings' }).getByRole('row').nth(2)).toBeVisible()
  await jiwoo.hasNoViolations('raw data')
  const form = page.getByRole('region', { name: 'Report the result' })
  await form.getByRole('textbox', { name: 'pH' }).fill('6.90')
  await form.getByRole('button', { name: 'Report the result' }).click()
  await expect(page.getByRole('heading', { name: 'Evaluation by the method' })).toBeVisible()
  await expect(form.getByText('6.90')).toBeVisible()
  await jiwoo.hasNoViolations('evaluation')
})

test('a plate is laid out by keyboard and by dragging', async ({ jiwoo }) => {
  const { page } = jiwoo
  const run = await jiwoo.startBatch()
  await drawWater(jiwoo, run)
  await page.goto(`/runs/${run}/lab`)
  await page.getByLabel('Sample', { exact: true }).selectOption({ index: 1 })
  await page.getByLabel('Test', { exact: true }).selectOption('bca')
  await expect(page.getByText('24 wells filled')).toBeVisible()
  await page.getByRole('button', { name: 'Empty the plate' }).click()
  await expect(page.getByText('0 wells filled')).toBeVisible()
  const well = (at: string) => page.locator(`[data-well="${at}"]`)
  await well('A1').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(page.getByText('2 wells filled')).toBeVisible()
  await well('C1').hover()
  await page.mouse.down()
  await well('C2').hover()
  await well('C3').hover()
  await page.mouse.up()
  await expect(page.getByText('5 wells filled')).toBeVisible()
  await jiwoo.hasNoViolations('plate')
})
