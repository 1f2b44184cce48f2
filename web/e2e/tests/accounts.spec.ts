import { expect, test } from '../centre'

const PASSWORD = 'a-password-of-my-own'

test('an administrator makes an account whose person chooses the password, and keeps it', async ({ arrive }) => {
  const username = `guest-${Date.now().toString(36)}`
  const admin = await arrive('en')
  await admin.signIn('admin')
  const { page } = admin
  await page.getByRole('link', { name: 'Accounts' }).click()
  await expect(page.getByRole('table')).toContainText('Kim Jiwoo')
  await admin.hasNoViolations('accounts')

  await page.getByRole('button', { name: 'New account' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name', { exact: true }).fill('Oh Nari')
  await dialog.getByLabel('User name').fill('jiwoo')
  await dialog.getByRole('button', { name: 'Make the account' }).click()
  await expect(dialog.getByRole('alert')).toContainText("'jiwoo' is already taken")
  await admin.hasNoViolations('new account')
  await dialog.getByLabel('User name').fill(username)
  await dialog.getByRole('button', { name: 'Make the account' }).click()
  const link = await dialog.getByLabel('One-time link').inputValue()
  await dialog.getByRole('button', { name: 'Copy the link' }).click()
  await expect(dialog.getByText(/^(Copied|Selected)/)).toBeVisible()
  await admin.hasNoViolations('link')

  const person = await arrive('ko')
  await person.page.goto(link)
  await expect(person.page.getByText(username)).toBeVisible()
  await person.hasNoViolations('welcome')
  await person.page.locator('input[autocomplete=new-password]').first().fill(PASSWORD)
  await person.page.locator('input[autocomplete=new-password]').last().fill(PASSWORD)
  await person.page.getByRole('button', { name: '정하고 로그인' }).click()
  await person.page.waitForURL('**/training')
  await expect(person.page.getByRole('link', { name: '계정', exact: true })).toHaveCount(0)

  await person.page.getByRole('link', { name: /내 비밀번호/ }).click()
  await expect(person.page.getByRole('heading', { level: 1, name: '내 비밀번호' })).toBeVisible()
  await person.page.locator('input[autocomplete=current-password]').fill('not-my-password')
  await person.page.locator('input[autocomplete=new-password]').first().fill(`${PASSWORD}-2`)
  await person.page.locator('input[autocomplete=new-password]').last().fill(`${PASSWORD}-2`)
  await person.page.getByRole('button', { name: '비밀번호 변경' }).click()
  await expect(person.page.getByRole('alert')).toContainText('현재 비밀번호')
  await person.page.locator('input[autocomplete=current-password]').fill(PASSWORD)
  await person.page.getByRole('button', { name: '비밀번호 변경' }).click()
  await expect(person.page.getByText('비밀번호를 변경했습니다.')).toBeVisible()
  await person.hasNoViolations('my password')

  await dialog.getByRole('button', { name: 'Close' }).first().click()
  await page.getByLabel('Search by name or user name').fill(username)
  await expect(page.getByRole('table').locator('tbody tr')).toHaveCount(1)
  await page.getByRole('button', { name: 'Oh Nari' }).click()
  await dialog.getByLabel(/^quality unit/).check()
  await dialog.getByRole('button', { name: 'Save the roles' }).click()
  await expect(dialog.getByText('Roles changed from trainee to trainee, quality unit.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Lock', exact: true }).click()
  await expect(dialog.getByRole('button', { name: 'Unlock' })).toBeVisible()
  await expect(dialog.locator('ol li')).toHaveCount(6)
  await admin.hasNoViolations('account')

  await person.page.goto('/training')
  await expect(person.page).toHaveURL(/sign-in/)
})

test('a link that is not valid says so, and nobody but administrators sees accounts', async ({ arrive, jiwoo }) => {
  const { page } = await arrive('ko')
  for (const path of ['/welcome', '/welcome?token=none']) {
    await page.goto(path)
    await expect(page.getByRole('alert')).toContainText('링크')
  }
  await expect(jiwoo.page.getByRole('link', { name: 'Accounts' })).toHaveCount(0)
  await jiwoo.page.goto('/accounts')
  await expect(jiwoo.page.getByRole('alert')).toContainText('Your role does not allow this')
})

test('on a telephone the accounts do not scroll sideways', async ({ arrive }) => {
  const admin = await arrive('ko', 390)
  await admin.signIn('admin')
  for (const path of ['/accounts', '/password']) {
    await admin.page.goto(path)
    await expect(admin.page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(admin.page.getByText('불러오는 중…')).toHaveCount(0)
    await admin.hasNoViolations(path)
    const sideways = await admin.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(sideways, `${path} scrolls sideways`).toBeLessThanOrEqual(0)
  }
})
