/** Chapter "Log in". Words in braces are texts of the window. */
export const logIn = {
  title: 'Log in',
  intro: [
    'A directory tree is the list of all users, computers, and servers of your organization. eDirectory manages it. Each tree has one Organizational CA. This certificate authority issues the certificates of the tree’s servers, much like a passport office issues passports. This program backs it up.',
    'You need: the name of a server of the tree, a user name with its password, and the fingerprint of the server certificate from the administrator of that server.',
  ],
  steps: {
    L1: {
      title: 'Enter server and user',
      do: [
        'Enter the name of a server of your tree.',
        'Enter your user name with its context. For example, admin.acme is the user admin in the container acme.',
        'Enter your password. The program does not store it.',
        'Click {login.l1.logIn}.',
      ],
      see: 'Server, user, and password are filled in. Your password is never sent unencrypted. The port, the protection, and a fallback server are below the fields and rarely need a change.',
    },
    'L1-training': {
      title: 'Or practice first',
      do: [
        'Click {login.l1.training} to practice. The program fills in the fields and logs you in to its own tree on this computer.',
      ],
      see: 'You cannot damage anything in the training tree. Go through the whole guide with it once.',
    },
    L2: {
      title: 'Check the certificate of the server',
      do: [
        'Compare the fingerprint with the one from the administrator of the server. All letters and digits must match.',
        'Click {login.l2.accept} if they match. If they differ, click {login.l2.refuse} and ask the administrator, because you might be connected to another computer.',
      ],
      see: 'This page appears once for each server, because the program remembers your decision. Your password has not been sent yet. In the training tree there is nothing to compare, so click {login.l2.accept}.',
    },
    C1: {
      title: 'The console',
      do: [
        'Click a container on the left to see its contents. The Security container contains the CA.',
        'Or click {console.c1.openCa} to open the CA directly.',
      ],
      see: 'The name of your tree is below {console.c1.myWorld}. Your user name and the server are at the bottom of the window.',
    },
    P1: {
      title: 'Validate the CA',
      do: [
        'Click {console.p1.validate}. The program checks the dates, the signature, and the chain of the certificate.',
        'Read the result. It should be {console.p1.valid}. If it is not, ask an administrator before you rely on a backup.',
        'Click {common.buttons.cancel} to go back to the tree, or read on in the next chapter.',
      ],
      see: 'The subject names your tree, and the expiration date is in the future.',
    },
  },
};
