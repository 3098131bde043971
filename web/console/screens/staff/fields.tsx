import { addDays, instantAt, localDateOf } from '../../../../shared/domain/kernel/dates.ts';
import { STAFF_ROLES, type StaffRole } from '../../../../shared/domain/staff/roles.ts';
import { staffPageText } from '../../../../shared/text/console/staff/text.ts';
import { Group } from '../../../ui/faults.tsx';
import { TextField, Theirs } from '../../../ui/fields.tsx';
import type { Form } from '../../../ui/form.ts';
import { inLanguage } from '../../../ui/language.ts';

export type RoleValues = {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly StaffRole[];
  /** The last day, in Finland. */
  readonly lastDay: string;
};

/** The last day of roles that end at an instant. */
export const lastDayOf = (until: string): string => localDateOf(new Date(new Date(until).getTime() - 1));

/** Roles end with their last day. */
export const rolesOf = ({ name, roles, lastDay }: RoleValues) => ({
  name: name.trim(),
  roles,
  ...(lastDay === '' ? {} : { until: instantAt(addDays(lastDay, 1), '00:00').toISOString() }),
});

export const RoleFields = ({ form, isNew }: { readonly form: Form<RoleValues>; readonly isNew: boolean }) => {
  const text = inLanguage(staffPageText);
  const { roles } = form.values;
  return (
    <>
      <TextField form={form} name="name" label={text.name} />
      {isNew && <TextField form={form} name="email" type="email" label={text.email} />}
      <Group pointer="/roles" legend={text.roles}>
        {(isInvalid) => (
          <>
            {STAFF_ROLES.map((role) => (
              <label key={role} class="sheet-name">
                <input
                  type="checkbox"
                  aria-invalid={isInvalid}
                  checked={roles.includes(role)}
                  onChange={(event) =>
                    form.set(
                      'roles',
                      event.currentTarget.checked ? [...roles, role] : roles.filter((each) => each !== role),
                    )
                  }
                />
                <span>
                  {text.role[role]}
                  <small class="hint"> {text.can[role]}</small>
                </span>
              </label>
            ))}
            <Theirs
              form={form}
              name="roles"
              label={text.roles}
              labelOf={(theirs) => (theirs as readonly StaffRole[]).map((role) => text.role[role]).join(', ')}
            />
          </>
        )}
      </Group>
      <TextField
        form={form}
        name="lastDay"
        type="date"
        label={text.until}
        hint={text.untilHint}
        pointer="/until"
        isOptional
      />
    </>
  );
};
