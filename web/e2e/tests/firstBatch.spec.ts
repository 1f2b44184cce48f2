import { expect, test } from '../centre'

const CLEARANCE = 'weighing.room.clearance'
const POWER = 'weighing.room.power-101'
const SALT = 'capture.buffer-a.nacl'
const EXPIRED_LOT = 'NAC-2398'
const TARGET_g = 112.32
const TOLERANCE_g = 0.01 * TARGET_g

test('an entry stands in the record at once, with time and name', async ({ jiwoo }) => {
  await jiwoo.startBatch()
  const clearance = jiwoo.step(CLEARANCE)
  await clearance.getByLabel('Clear', { exact: true }).check()
  await clearance.getByRole('button', { name: 'Enter in the record' }).click()
  await expect(clearance.locator('.entry')).toContainText('Clear')
  await expect(clearance.locator('.entry')).toContainText('Kim Jiwoo')
  await expect(clearance.getByRole('img', { name: 'done', exact: true })).toBeVisible()
  await expect(jiwoo.step(POWER).locator('.step-detail')).toBeVisible()
})

test('a salt of an expired lot can be weighed, and the record finds it', async ({ jiwoo }) => {
  const run = await jiwoo.startBatch()
  await jiwoo.openStep(run, POWER)
  await jiwoo.step(POWER).getByRole('button', { name: 'Set', exact: true }).click()
  await expect(jiwoo.step(POWER).locator('.entry')).toBeVisible()

  await jiwoo.openStep(run, SALT)
  const weighing = jiwoo.step(SALT)
  await weighing.getByRole('button', { name: /Place a new/ }).click()
  await weighing.getByRole('button', { name: 'Tare', exact: true }).click()
  await weighing.getByLabel('Lot from the store').selectOption(EXPIRED_LOT)
  const label = /use by (\d{4}-\d\d-\d\d)/.exec(await weighing.locator('.hint').first().innerText())?.[1] ?? ''
  expect(new Date(label).getTime(), 'the label says that the lot is expired').toBeLessThan(Date.now())
  const display = weighing.locator('.live')
  const shown = async () => parseFloat(await display.innerText())
  await weighing.getByRole('group', { name: 'Handy amounts' }).getByRole('button').first().click()
  await expect.poll(shown).toBeGreaterThan(TARGET_g / 2)
  await expect(async () => {
    const missing = TARGET_g - (await shown())
    if (Math.abs(missing) < TOLERANCE_g / 2) return
    await weighing.getByLabel('Wanted').fill(Math.abs(missing).toFixed(2))
    await weighing.getByRole('button', { name: missing > 0 ? 'Add' : /^Take some off/, exact: missing > 0 }).click()
    await expect.poll(async () => Math.abs(TARGET_g - (await shown()))).toBeLessThan(TOLERANCE_g / 2)
  }).toPass()
  await expect(weighing.getByText('Within the tolerance')).toBeVisible()

  const net = await shown()
  await weighing.getByLabel('Tare').fill('50.00')
  await weighing.getByLabel('Gross').fill((50 + net).toFixed(2))
  await weighing.getByLabel('Net').fill(net.toFixed(2))
  await weighing.getByRole('button', { name: 'Enter in the record' }).click()
  await expect(weighing.locator('.entries')).toContainText(EXPIRED_LOT)
  await expect(weighing.getByRole('list', { name: 'Findings' })).toContainText(/expired/i)
})

test('two browsers on one run see each other within a second', async ({ jiwoo, arrive }) => {
  const run = await jiwoo.startBatch()
  const teacher = await arrive('ko')
  await teacher.signIn('haneul')
  await teacher.page.goto(`/runs/${run}`)
  await expect(teacher.page.locator('.connection.live')).toBeVisible()
  const clearance = jiwoo.step(CLEARANCE)
  await clearance.getByLabel('Clear', { exact: true }).check()
  await clearance.getByRole('button', { name: 'Enter in the record' }).click()
  await expect(clearance.locator('.entry')).toBeVisible()
  await expect(teacher.step(CLEARANCE).locator('.entry')).toContainText('Kim Jiwoo', { timeout: 1000 })
})

test('a dropped connection resumes without a gap or a double', async ({ jiwoo, arrive }) => {
  const run = await jiwoo.startBatch()
  const teacher = await arrive('en')
  await teacher.signIn('haneul')
  await teacher.page.goto(`/runs/${run}`)
  await expect(teacher.page.locator('.connection.live')).toBeVisible()
  await teacher.context.setOffline(true)
  await expect(teacher.page.getByText('This device is offline')).toBeVisible()
  const clearance = jiwoo.step(CLEARANCE)
  await clearance.getByLabel('Clear', { exact: true }).check()
  await clearance.getByRole('button', { name: 'Enter in the record' }).click()
  await expect(clearance.locator('.entry')).toBeVisible()
  await teacher.context.setOffline(false)
  await expect(teacher.step(CLEARANCE).locator('.entry')).toHaveCount(1, { timeout: 30_000 })
})

test('a value is corrected with a reason, and the old one stays readable', async ({ jiwoo }) => {
  await jiwoo.startBatch()
  const clearance = jiwoo.step(CLEARANCE)
  await clearance.getByLabel('Something was left').check()
  await clearance.getByRole('button', { name: 'Enter in the record' }).click()
  await clearance.locator('.step-head').click()
  await clearance.getByRole('button', { name: /^Correct/ }).click()
  const dialog = jiwoo.page.getByRole('dialog')
  await dialog.getByLabel('Right value').fill('clear')
  await dialog.getByLabel('Reason').fill('ticked the wrong line')
  await dialog.getByRole('button', { name: 'Enter in the record' }).click()
  await expect(clearance.locator('del')).toContainText('Something was left')
  await expect(clearance.locator('.entries')).toContainText('ticked the wrong line')
})

test('a step is found, opened and done by keyboard', async ({ jiwoo }) => {
  const { page } = jiwoo
  await jiwoo.startBatch()
  const clearance = jiwoo.step(CLEARANCE)
  await clearance.getByRole('radio').first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(clearance.locator('.entry')).toBeVisible()
  await jiwoo.step('weighing.room.level-101').locator('.step-head').focus()
  await page.keyboard.press('Enter')
  await expect(jiwoo.step('weighing.room.level-101').locator('.step-detail')).toBeVisible()
  await page.locator('[data-step="weighing.room.level-101"] .step-more button').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('the clock is set, time runs faster, and a faceplate changes a set-point', async ({ jiwoo }) => {
  const { page } = jiwoo
  const run = await jiwoo.startBatch()
  await page.getByRole('button', { name: 'Run at 60 times real speed' }).click()
  await expect(page.getByRole('button', { name: 'Run at 60 times real speed' })).toHaveAttribute('aria-pressed', 'true')
  await page.goto(`/runs/${run}?unit=FRM-200`)
  await page.locator('[title="FRM-200.temperature.reading"]').first().click()
  const dialog = page.getByRole('dialog')
  const row = dialog.locator('li', { hasText: 'Temperature set-point' })
  await row.getByRole('textbox').fill('36.5')
  await row.getByRole('button').click()
  await expect(row.locator('.live')).toContainText('36.5')
})
