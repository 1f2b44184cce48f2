import { expect, test } from '../centre'

test('the pages before signing in have no violation', async ({ arrive }) => {
  for (const language of ['en', 'ko'] as const) {
    const visitor = await arrive(language)
    for (const path of ['/sign-in', '/setup?token=none', '/setup', '/welcome?token=none', '/welcome', '/help', '/nothing-here']) {
      await visitor.page.goto(path)
      await expect(visitor.page.getByRole('heading', { level: 1 })).toBeVisible()
      await visitor.hasNoViolations(`${path} (${language})`)
    }
  }
})

test('the workspace has no violation, whatever unit and step is shown', async ({ jiwoo }) => {
  await jiwoo.hasNoViolations('/training')
  const run = await jiwoo.startBatch()
  await jiwoo.hasNoViolations('workspace')
  const views = [
    'unit=FRM-200&step=weighing.medium.kdp',
    'unit=CHR-400&step=weighing.room.warm',
    'unit=AUT-130&step=weighing.room.error-101',
    'unit=UFD-500&step=weighing.room.power-101',
    'unit=BB-220',
  ]
  for (const view of views) {
    await jiwoo.page.goto(`/runs/${run}?${view}`)
    await expect(jiwoo.page.locator('.unit-screen h2')).toBeVisible()
    await expect(jiwoo.page.locator('.connection.live')).toBeVisible()
    await jiwoo.hasNoViolations(view)
  }
  await jiwoo.page.getByRole('button', { name: 'Table', exact: true }).click()
  await jiwoo.hasNoViolations('trend table')
  await jiwoo.page.goto(`/runs/${run}?unit=FRM-200`)
  await jiwoo.page.locator('[title="FRM-200.pH.reading"]').first().click()
  await expect(jiwoo.page.getByRole('dialog')).toBeVisible()
  await jiwoo.hasNoViolations('faceplate')
})

test('the laboratory and every part of the review have no violation', async ({ jiwoo }) => {
  const run = await jiwoo.startBatch()
  await jiwoo.page.goto(`/runs/${run}/lab`)
  await expect(jiwoo.page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  await jiwoo.hasNoViolations('lab')
  for (const view of ['exceptions', 'record', 'results', 'trail', 'picture', 'genealogy']) {
    await jiwoo.page.goto(`/runs/${run}/review?view=${view}`)
    await expect(jiwoo.page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    await expect(jiwoo.page.getByText('Loading…')).toHaveCount(0)
    await jiwoo.hasNoViolations(`review ${view}`)
  }
})

test('on a telephone one part is shown at a time, without violation and without sideways scrolling', async ({ arrive }) => {
  const visitor = await arrive('ko', 390)
  await visitor.signIn('jiwoo')
  const { page } = visitor
  await visitor.startBatch()
  for (const part of ['제조기록서', '설비', '추이']) {
    await page.getByRole('button', { name: part, exact: true }).click()
    await visitor.hasNoViolations(part)
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(sideways, `${part} scrolls sideways`).toBeLessThanOrEqual(0)
  }
})
