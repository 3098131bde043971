export const AUDIT_KINDS = ['LOOK', 'DEED', 'EXPORT'] as const;
