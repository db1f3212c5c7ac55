import { z } from 'zod';

/** A field of a data file, named by the way to it: `documents[].clauses[].id`. */
export interface Field {
  readonly path: string;
  readonly type: string;
  readonly description: string;
  /** True where it can be missing. */
  readonly optional: boolean;
}

/** What of JSON Schema the data files' schemas use. */
interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
}

/** What a data file is, and its fields in order. */
export function describeSchema(schema: z.ZodType): { description: string; fields: Field[] } {
  const root = z.toJSONSchema(schema) as Schema;
  return { description: root.description ?? '', fields: fieldsOf(root, '') };
}

function fieldsOf(schema: Schema, way: string): Field[] {
  const { properties, required = [], items, anyOf = [] } = schema;
  const own = Object.entries(properties ?? {}).flatMap(([name, field]): Field[] => {
    const path = way === '' ? name : `${way}.${name}`;
    return [
      {
        path,
        type: typeOf(field),
        description: field.description ?? '',
        optional: !required.includes(name),
      },
      ...fieldsOf(field, path),
    ];
  });
  const inner = items === undefined ? [] : fieldsOf(items, `${way}[]`);
  return [...own, ...inner, ...anyOf.flatMap((one) => fieldsOf(one, way))];
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数',
  boolean: '是否',
  null: '空',
  object: '记录',
  array: '列表',
};

function typeOf({ type, enum: values, anyOf, prefixItems, items }: Schema): string {
  if (values !== undefined) return values.join(' | ');
  if (anyOf !== undefined) return [...new Set(anyOf.map(typeOf))].join(' | ');
  if (prefixItems !== undefined) return `[${prefixItems.map(typeOf).join(', ')}]`;
  if (items !== undefined) return `${typeOf(items)}的列表`;
  return TYPES[type ?? ''] ?? '';
}
