/** Chapter "Change the password". Words in braces are texts of the window. */
export const changePassword = {
  title: 'Change the password of a backup',
  intro: [
    'Change the password when a person who knows it leaves, or when it might have become known. You need the backup file and its current password. You do not have to log in.',
  ],
  steps: {
    T3: {
      title: 'Enter the old and the new password',
      do: [
        'Choose {common.menu.menuTools} > {common.menu.menuChangePassword}, click {tools.password.choose}, and choose the backup file.',
        'Enter the old password, and the new one twice.',
        'Click {tools.password.change}.',
      ],
      see: 'The dialog shows {tools.password.done}. Then change the password of the second file of the backup, if there is one, and of all copies. Copies with the old password can still be opened with it.',
    },
  },
};
