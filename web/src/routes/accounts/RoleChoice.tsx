import { ROLES, type RoleWord } from '../../api/accounts'
import { useWords } from '../../language/useWords'

/** The roles of a person; one may have several. */
export function RoleChoice(props: {
  roles: readonly RoleWord[]
  onChange: (roles: RoleWord[]) => void
  /** A role that cannot be taken away here. */
  kept?: RoleWord
}) {
  const { t } = useWords()
  return (
    <fieldset className="field">
      <legend>{t('account.roles')}</legend>
      <div className="role-choice">
        {ROLES.map((role) => (
          <label key={role}>
            <input
              type="checkbox"
              checked={props.roles.includes(role)}
              disabled={role === props.kept}
              onChange={(event) =>
                props.onChange(
                  ROLES.filter((each) => (each === role ? event.target.checked : props.roles.includes(each))),
                )
              }
            />
            <span>
              {t(`role.${role}`)} <span className="small soft">{t(`roleAbout.${role}`)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
