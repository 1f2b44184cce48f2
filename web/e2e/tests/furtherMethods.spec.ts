import { en } from '../../src/language/en'
import { ko } from '../../src/language/ko'
import { expect, test, type Language, type Visitor } from '../centre'

const WORDS = { en, ko }

/** Everything the recipe wants drawn, by the entries that the screens send. */
async function drawAll(visitor: Visitor, run: string) {
  const session = await (await visitor.context.request.get('/api/session')).json()
  const view = await (await visitor.context.request.get(`/api/runs/${run}`)).json()
  const steps = view.procedure.flatMap((unit: any) => unit.operations.flatMap((operation: any) => operation.steps))
  for (const step of steps.filter(({ kind }: any) => kind === 'sample')) {
    const action = view.units.find(({ name }: any) => name === step.from).actions.find(({ name }: any) => name === 'sample')
    const cookies = await visitor.context.cookies()
    const answer = await visitor.context.request.post(`/api/runs/${run}/entries`, {
      data: {
        step: step.id,
        body: {
          kind: 'command',
          command: {
            type: 'act',
            target: step.from,
            action: 'sample',
            quantities: { [action.quantities[0].name]: step.volume_mL ?? 50 },
            names: { [action.names[0].name]: step.sample },
          },
        },
      },
      headers: {
        'X-XSRF-TOKEN': cookies.find(({ name }) => name === 'XSRF-TOKEN')?.value ?? session.csrf,
        'Idempotency-Key': crypto.randomUUID(),
      },
    })
    expect(answer.status(), await answer.text()).toBe(201)
  }
}

async function runTest(visitor: Visitor, language: Language) {
  const { page } = visitor
  await page.getByRole('button', { name: WORDS[language].lab.run }).click()
  await expect(page.getByRole('heading', { name: WORDS[language].lab.raw })).toBeVisible()
}

/** Reports numbers, and sees what the method makes of the raw data, and the verdict at the step. */
async function report(visitor: Visitor, run: string, step: string, language: Language, numbers: readonly string[]) {
  const { page } = visitor
  const words = WORDS[language]
  const form = page.getByRole('region', { name: words.lab.enter })
  const fields = form.locator('.fields input')
  for (const [index, number] of numbers.entries()) await fields.nth(index).fill(number)
  await form.getByRole('button', { name: words.lab.enter }).click()
  await expect(page.getByRole('heading', { name: words.lab.evaluation })).toBeVisible()
  const record = await (await visitor.context.request.get(`/api/runs/${run}/record`)).json()
  expect(record.steps.find(({ id }: any) => id === step).verdict, step).toBe('PASS')
}

for (const language of ['en', 'ko'] as const) {
  const words = WORDS[language]
  test(`each kind of picture leads to a verdict (${language})`, async ({ arrive }) => {
    test.setTimeout(240_000)
    const visitor = await arrive(language)
    const { page } = visitor
    await visitor.signIn('jiwoo')
    const run = await visitor.startBatch('quality-control-methods')
    await page.goto(`/runs/${run}/lab`)
    await expect(page.getByRole('link', { name: words.lab.toSamples })).toBeVisible()
    await drawAll(visitor, run)
    const open = (step: string, sample: string, of: string) => page.goto(`/runs/${run}/lab?${new URLSearchParams({ step, sample, test: of })}`)

    await test.step('a plate', async () => {
      await page.goto(`/runs/${run}/lab`)
      await page.getByRole('main').getByRole('link', { name: /2\.1\.1/ }).click()
      await runTest(visitor, language)
      await visitor.hasNoViolations('plate reading')
      await page.getByRole('button', { name: words.curve.useMean }).click()
      await report(visitor, run, 'bench.protein.bradford', language, [])
      await expect(page.getByRole('link', { name: /2\.1\.2/ })).toBeVisible()
    })

    await test.step('a spectrum, opened in its analysis', async () => {
      await open('bench.identity.mass', 'S-201', 'intact-mass')
      await runTest(visitor, language)
      await expect(page.locator('.subjects')).toContainText(words.subject.referenceStandard)
      await page.locator('.further summary').click()
      await visitor.hasNoViolations('spectrum')
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: words.lab.save.replace('{{name}}', 'S-201.1.csv') }).click(),
      ])
      expect(saved.suggestedFilename()).toBe('S-201.1.csv')
      await page.locator('.further li', { hasText: 'S-201' }).getByRole('link').click()
      await expect(page.getByRole('heading', { name: words.analysis.result, level: 2 })).toBeVisible({ timeout: 30_000 })
      const row = page.locator('.outcome tbody tr').first()
      await expect(row).toContainText('34558')
      await visitor.hasNoViolations('analysis of a spectrum')
      const error = (await row.locator('td').last().textContent())!.trim()
      await open('bench.identity.mass', 'S-201', 'intact-mass')
      await report(visitor, run, 'bench.identity.mass', language, ['34558.2', Number(error).toFixed(1)])
      await visitor.hasNoViolations('deconvoluted spectrum')
    })

    await test.step('a stained slide', async () => {
      await open('bench.germs.gram', 'S-204', 'gram-stain')
      await runTest(visitor, language)
      await expect(page.locator('.lab-image').first()).toContainText(words.subject.positiveControl)
      await visitor.hasNoViolations('slide')
      await report(visitor, run, 'bench.germs.gram', language, ['0', '100', '40'])
    })

    await test.step('colonies', async () => {
      await open('bench.germs.promotion', 'S-205', 'growth-promotion')
      await runTest(visitor, language)
      const dish = page.locator('.dish').first()
      await expect(dish).toContainText(words.subject.referenceMedium)
      await dish.getByRole('checkbox').first().click()
      await expect(dish.locator('.colony.counted')).toHaveCount(1)
      await dish.getByRole('button', { name: words.dish.all }).click()
      await expect(dish.locator('.colony:not(.counted)')).toHaveCount(0)
      await expect(page.locator('.further')).toHaveCount(0)
      await report(visitor, run, 'bench.germs.promotion', language, ['95', '105'])
      await expect(page.locator('.further').getByRole('link')).toHaveCount(1)
    })

    await test.step('an electropherogram', async () => {
      await open('bench.particles.integrity', 'S-202', 'integrity')
      await runTest(visitor, language)
      await page.locator('.further summary').click()
      await page.locator('.further li', { hasText: 'S-202' }).first().getByRole('link').click()
      await expect(page.getByRole('heading', { name: words.analysis.result, level: 2 })).toBeVisible()
      await page.getByRole('link', { name: words.lab.backToBench }).click()
      await report(visitor, run, 'bench.particles.integrity', language, ['95.0', '3.0'])
    })

    await test.step('a chromatogram', async () => {
      await open('bench.particles.rna', 'S-202', 'rna-purity')
      await runTest(visitor, language)
      await page.getByRole('button', { name: words.analysis.data }).click()
      await expect(page.locator('.plot-table')).toBeVisible()
      await visitor.hasNoViolations('chromatogram')
      await report(visitor, run, 'bench.particles.rna', language, ['96.0', '3.0', '1.0'])
    })
  })

  test(`a room is measured at the bench (${language})`, async ({ arrive }) => {
    test.setTimeout(120_000)
    const visitor = await arrive(language)
    const { page } = visitor
    await visitor.signIn('jiwoo')
    const run = await visitor.startBatch('utilities-monitoring')
    await page.goto(`/runs/${run}/lab`)
    await page.getByRole('main').getByRole('link', { name: /1\.5\.1/ }).click()
    await runTest(visitor, language)
    await visitor.hasNoViolations('particle counter')
    await page.locator('.further').getByRole('link').click()
    await expect(page.locator('.outcome .note.good')).toBeVisible()
    await page.goto(`/runs/${run}/lab?${new URLSearchParams({ step: 'rooms.bench.plates', sample: 'HVAC-800.FILLING', test: 'viable-count' })}`)
    await runTest(visitor, language)
    await expect(page.locator('.dish')).toHaveCount(7)
    await visitor.hasNoViolations('plates of a room')
    await report(visitor, run, 'rooms.bench.plates', language, ['1', '0', '0'])
  })
}
