import { en } from '../../src/language/en'
import { ko } from '../../src/language/ko'
import { expect, test, type Language, type Visitor } from '../centre'

const WORDS = { en, ko }
const FILTERED_mL = 10

async function draw(visitor: Visitor, run: string, step: string, volume: string) {
  await visitor.openStep(run, step)
  const control = visitor.step(step)
  await control.locator('.control input').first().fill('0')
  await control.locator('.control input').last().fill(volume)
  await control.locator('.control button[type=submit]').click()
  await expect(control.locator('.entry').first()).toBeVisible()
}

async function toBench(visitor: Visitor, run: string, step: string, language: Language) {
  await visitor.openStep(run, step)
  await visitor.step(step).getByRole('link', { name: WORDS[language].test.toBench }).click()
  await visitor.page.getByRole('button', { name: WORDS[language].lab.run }).click()
  await expect(visitor.page.getByRole('heading', { name: WORDS[language].lab.raw })).toBeVisible()
}

for (const language of ['en', 'ko'] as const) {
  const words = WORDS[language]
  test(`from the sample to the verdict by BCA and by a plate count (${language})`, async ({ arrive }) => {
    const visitor = await arrive(language)
    const { page } = visitor
    await visitor.signIn('jiwoo')
    const run = await visitor.startBatch('quality-control')
    await draw(visitor, run, 'receipt.draw.bulk', '20')
    await draw(visitor, run, 'receipt.draw.water', '100')

    await toBench(visitor, run, 'bench.protein.bca', language)
    await page.getByRole('button', { name: words.curve.useMean }).click()
    const form = page.getByRole('region', { name: words.lab.enter })
    await form.getByRole('button', { name: words.lab.enter }).click()
    await expect(page.getByRole('heading', { name: words.lab.evaluation })).toBeVisible()
    await visitor.openStep(run, 'bench.protein.bca')
    await expect(visitor.step('bench.protein.bca').getByRole('img', { name: words.step.DONE, exact: true })).toBeVisible()

    await toBench(visitor, run, 'bench.germs.count', language)
    const dish = page.locator('.dish', { hasText: 'S-102' }).first()
    const colonies = dish.getByRole('checkbox')
    const count = await colonies.count()
    for (let index = 0; index < count; index++) await colonies.nth(index).press(' ')
    await expect(dish.locator('.colony.counted')).toHaveCount(count)
    await form.getByRole('textbox').last().fill((count / FILTERED_mL).toFixed(2))
    await form.getByRole('button', { name: words.lab.enter }).click()
    await expect(page.getByRole('heading', { name: words.lab.evaluation })).toBeVisible()
    await visitor.hasNoViolations('plate count')
  })

  test(`a file of a real instrument is evaluated and printed (${language})`, async ({ arrive }) => {
    const visitor = await arrive(language)
    const { page } = visitor
    await visitor.signIn('jiwoo')
    await page.getByRole('link', { name: words.analysis.title }).click()
    await page.getByRole('searchbox', { name: words.analysis.search }).fill('cleanroom')
    await page.goto('/laboratory?analysis=cleanroom')
    await page.locator('input[type=file]').setInputFiles({
      name: 'counts.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('location;size_um;count;volume_L\n1;0,5;812;1000\n2;0,5;nine;1000\n'),
    })
    const evaluate = page.getByRole('button', { name: words.analysis.run, exact: true })
    await evaluate.click()
    await expect(page.getByRole('alert')).toContainText("'nine'")
    await page.getByRole('button', { name: words.analysis.edit }).click()
    await page.locator('textarea').fill('location;size_um;count;volume_L\n1;0,5;812;1000\n2;0,5;904;1000\n')
    await page.getByRole('button', { name: words.analysis.use }).click()
    await evaluate.click()
    await expect(page.getByRole('heading', { name: words.analysis.result })).toBeVisible()
    await page.getByRole('button', { name: words.analysis.data }).click()
    await expect(page.locator('.plot-table')).toContainText('904')
    const [report] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: words.analysis.report }).click(),
    ])
    expect(report.suggestedFilename()).toBe('cleanroom.pdf')
    await visitor.hasNoViolations('analysis')
  })
}
