/** What happened, by the lasting names of events. */
export const zh = {
  'organisation-registered': '登记',
  'authority-established': '设立',
  'organisation-verified': '通过核验',
  'verification-declined': '核验未通过',
  'registration-corrected': '更正登记',
  'profile-revised': '修改简介',
  'member-invited': '邀请成员',
  'invitation-withdrawn': '撤回邀请',
  'member-joined': '成员加入',
  'member-rights-changed': '调整成员权限',
  'member-removed': '成员离开',
};

export const en: Record<keyof typeof zh, string> = {
  'organisation-registered': 'Registered',
  'authority-established': 'Established',
  'organisation-verified': 'Verified',
  'verification-declined': 'Verification declined',
  'registration-corrected': 'Registration corrected',
  'profile-revised': 'Profile revised',
  'member-invited': 'Member invited',
  'invitation-withdrawn': 'Invitation withdrawn',
  'member-joined': 'Member joined',
  'member-rights-changed': 'Rights changed',
  'member-removed': 'Member left',
};
