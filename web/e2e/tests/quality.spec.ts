import { expect, test } from '../centre'

test('quality sees every run, reviews it by exception and verifies the chain', async ({ jiwoo, arrive }) => {
  const run = await jiwoo.startBatch()
  const clearance = jiwoo.step('weighing.room.clearance')
  await clearance.getByLabel('Clear', { exact: true }).check()
  await clearance.getByRole('button', { name: 'Enter in the record' }).click()
  await expect(clearance.locator('.entry')).toBeVisible()

  const quality = await arrive('en')
  await quality.signIn('quality')
  await expect(quality.page.getByRole('heading', { name: 'All batches of the centre' })).toBeVisible()
  await quality.page.goto(`/runs/${run}/review`)
  await expect(quality.page.getByRole('heading', { name: 'Against the release' })).toBeVisible()
  await quality.page.getByRole('button', { name: 'Verify the chain' }).click()
  await expect(quality.page.getByText(/chain of \d+ entries is unbroken/)).toBeVisible()

  await quality.page.goto(`/runs/${run}/review?view=trail`)
  await expect(quality.page.locator('.trail tbody tr')).toHaveCount(2)
  await quality.page.getByLabel('Kind').selectOption({ label: 'Value' })
  await expect(quality.page.locator('.trail tbody tr')).toHaveCount(1)

  await quality.page.goto(`/runs/${run}/review`)
  await quality.page.getByLabel('Release', { exact: true }).check()
  await quality.page.getByLabel('Grounds').fill('all looks well')
  await quality.page.getByLabel('Password').fill('quality-demo')
  await quality.page.getByRole('button', { name: 'Decide and sign' }).click()
  await expect(quality.page.getByRole('alert').first()).toBeVisible()
})

test('the record is a PDF in both languages', async ({ jiwoo }) => {
  const run = await jiwoo.startBatch()
  for (const language of ['ko', 'en']) {
    const answer = await jiwoo.context.request.get(`/api/runs/${run}/record.pdf?lang=${language}`)
    expect(answer.status()).toBe(200)
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-')
  }
})
