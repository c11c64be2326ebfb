import { NativeSelect, SimpleGrid, Title } from '@mantine/core'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { intake as words } from '../../words/intake.ts'
import { TextField } from './text-field.tsx'
import type { Values } from './values.ts'
import classes from './intake.module.css'

/** How it was filed and how the result goes back. */
export function DeliverySection({ form }: { readonly form: UseFormReturn<Values> }) {
  const way = useWatch({ control: form.control, name: 'delivery.way' })
  return (
    <section className={classes['panel']} aria-labelledby="delivery">
      <Title order={2} size="h5" id="delivery">
        {words.sections.delivery}
      </Title>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm" mt="xs">
        <NativeSelect
          label={words.way.label}
          {...form.register('delivery.way')}
          data={[
            { value: 'counter', label: words.way.counter },
            { value: 'post', label: words.way.post },
            { value: 'online', label: words.way.online }
          ]}
        />
        <NativeSelect
          label={words.channel.label}
          {...form.register('channel')}
          data={[
            { value: '1', label: words.channel[1] },
            { value: '3', label: words.channel[3] }
          ]}
        />
        <TextField form={form} name="sets" max={2} label={words.sets} inputMode="numeric" />
      </SimpleGrid>
      {way === 'post' && (
        <TextField form={form} name="delivery.address" max={500} label={words.deliveryAddress} mt="xs" />
      )}
      <TextField form={form} name="note" max={500} label={words.note} mt="xs" />
    </section>
  )
}
