// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/table.h"
#include "window/importmodels.h"
#include "window/prompts.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace facet;
using namespace Qt::StringLiterals;

/// What dialogs are made of: their models, and the questions for files.
class TestDialogs final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void importModelsAreSound();
    void fileNamesAreSafe();
    void namesGetTheirEndingAndNothingIsReplacedUnasked();

private:
    QTemporaryDir m_folder;
};

void TestDialogs::importModelsAreSound()
{
    const auto table = exchange::readTable("Name,Boss,Department\nAna,,Sales\nBo,Ana,Sales\n");
    QVERIFY(table.has_value());
    window::MappingModel mapping;
    window::PreviewModel preview;
    const QAbstractItemModelTester mappingTester(
        &mapping, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester previewTester(
        &preview, QAbstractItemModelTester::FailureReportingMode::QtTest);
    mapping.reset(&*table, exchange::Mapping::guess(*table));
    preview.reset(&*table);
    QCOMPARE(mapping.rowCount(), 3);
    QCOMPARE(preview.rowCount(), 2);
    QCOMPARE(preview.index(1, 0).data().toString(), u"Bo"_s);
    const QSignalSpy changed(&mapping, &window::MappingModel::mappingChanged);
    const QModelIndex meaning = mapping.index(1, window::MappingModel::Meaning);
    QVERIFY(mapping.setData(meaning, static_cast<int>(exchange::Content::Nothing), Qt::EditRole));
    QCOMPARE(changed.count(), 1);
    QVERIFY(mapping.mapping().contentOf(1) == exchange::Content::Nothing);
}

void TestDialogs::fileNamesAreSafe()
{
    QCOMPARE(window::safeFileName(u"../a/b:c*?\"<>|d"_s), u"abcd"_s);
    QCOMPARE(window::safeFileName(u".hidden\u202Ename"_s), u"hiddenname"_s);
    QVERIFY(window::safeFileName(QString(500, u'x')).size() <= 100);
}

void TestDialogs::namesGetTheirEndingAndNothingIsReplacedUnasked()
{
    const QString taken = m_folder.filePath(u"taken.facet"_s);
    QFile file(taken);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    bool wasAsked = false;
    const auto answerWith = [&](const QString &name) {
        QTimer::singleShot(0, this, [&wasAsked, name] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            QTimer::singleShot(0, dialog, [&wasAsked, dialog] {
                if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
                    wasAsked = true;
                    box->reject();
                    dialog->reject();
                }
            });
            dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(name);
            static_cast<QDialog *>(dialog)->accept();
        });
        return window::prompts().saveFile(nullptr, u"Save"_s, u"plan.facet"_s,
                                          u"Facet plans (*.facet)"_s);
    };
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QCOMPARE(answerWith(m_folder.filePath(u"free"_s)), m_folder.filePath(u"free.facet"_s));
    QVERIFY(!wasAsked);
    QCOMPARE(answerWith(m_folder.filePath(u"taken"_s)), QString());
    QVERIFY(wasAsked);
}

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
