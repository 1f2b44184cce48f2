import type { Account } from '../../api/model'
import { useWords } from '../../language/useWords'

export function DemonstrationAccounts(props: { accounts: Account[]; onChoose: (account: Account) => void }) {
  const { t, text } = useWords()
  return (
    <section className="stack-tight accounts" aria-labelledby="accounts">
      <h2 id="accounts" className="small">
        {t('signIn.accounts')}
      </h2>
      <p className="small soft">{t('signIn.accountsHint')}</p>
      <ul className="account-list">
        {props.accounts.map((account) => (
          <li key={account.username}>
            <button type="button" className="account" onClick={() => props.onChoose(account)}>
              <span className="account-name">{text(account.name)}</span>
              <span className="small soft">{text(account.note)}</span>
              <span className="small account-word">
                {account.username} / {account.password}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
