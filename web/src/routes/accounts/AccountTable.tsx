import type { AccountView } from '../../api/accounts'
import { useWords } from '../../language/useWords'
import { AccountState } from './AccountState'

export function AccountTable(props: {
  caption: string
  accounts: AccountView[]
  onOpen: (account: AccountView) => void
}) {
  const { t, dateTime } = useWords()
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={props.caption}>
      <table className="account-table">
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('account.name')}</th>
            <th scope="col">{t('account.roles')}</th>
            <th scope="col">{t('account.state')}</th>
            <th scope="col" className="made">
              {t('account.made')}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.accounts.map((account) => (
            <tr key={account.id}>
              <th scope="row">
                <button
                  type="button"
                  className="button quiet"
                  aria-haspopup="dialog"
                  onClick={() => props.onOpen(account)}
                >
                  {account.name}
                </button>
                <span className="account-username small soft">{account.username}</span>
              </th>
              <td>{account.roles.map((role) => t(`role.${role}`)).join(', ')}</td>
              <td>
                <AccountState account={account} />
                {account.demonstration && <span className="small soft"> {t('account.demonstration')}</span>}
              </td>
              <td className="made">{dateTime(account.createdAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
